import type { Resource } from '../../../model/resource.ts'
import { crdSources } from '../../sources.ts'

/** The kind of Istio, by which its operator installs control planes and gateways. */
export const istioOperator: Resource = {
  group: 'install.istio.io',
  kind: 'IstioOperator',
  plural: 'istiooperators',
  singular: 'istiooperator',
  shortNames: ['iop', 'io'],
  categories: [],
  scope: 'Namespaced',
  labels: { release: 'istio' },
  stamps: [],
  description:
    'What the operator of Istio installs in a cluster. Written from IstioLifecycleManagers and GatewayLifecycleManagers.',
  source: crdSources.crds,
  versions: [
    {
      name: 'v1alpha1',
      isServed: true,
      isStored: true,
      hasStatusResource: true,
      columns: [
        { name: 'Revision', type: 'string', jsonPath: '.spec.revision' },
        { name: 'Status', type: 'string', jsonPath: '.status.status' },
        { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
      ],
    },
  ],
  conversion: 'None',
  includedWhen: 'installIstioOperator',
}
