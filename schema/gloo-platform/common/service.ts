import { oneOf } from '../../model/scalars.ts'
import { kubernetes } from '../../kubernetes/fields.ts'
import { sources } from '../sources.ts'

const serviceTypes = {
  ClusterIP: 'Reachable inside the cluster only.',
  NodePort: 'Also on a port of every node.',
  LoadBalancer: 'Also through a load balancer of the cloud provider.',
  ExternalName: 'A DNS alias, without proxying.',
}

/** The fields of every component with a Service. */
export function serviceFields(defaults: { serviceType: keyof typeof serviceTypes }) {
  return {
    serviceType: oneOf({
      description: 'Type of the Service. A null leaves it to Kubernetes, which makes it `ClusterIP`.',
      removable: true,
      members: serviceTypes,
      default: defaults.serviceType,
      source: sources.v233,
    }),
    serviceOverrides: kubernetes('ServicePatch', {
      description:
        'Patch of the Service, most often annotations for a cloud load balancer. Mappings merge, sequences replace, and these values always win.',
      default: {},
      examples: [
        { metadata: { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'external' } } },
      ],
      source: `${sources.v233}; ${sources.practices}`,
    }),
  }
}
