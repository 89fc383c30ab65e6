import { count, flag, namespaceName, oneOf } from '../../model/scalars.ts'
import { emptyMapping, listOf, section } from '../../model/collections.ts'
import { kubernetes, kubernetesList, kubernetesOrFalse } from '../../kubernetes/fields.ts'
import type { ChartVersion } from '../../model/chart-version.ts'
import { sources } from '../sources.ts'
import { unreadIn25 } from './unread.ts'
import { annotations } from './metadata.ts'
import { containerFields, type ContainerDefaults } from './container.ts'

/** What differs between components in the fields of {@link podFields}. */
export interface PodDefaults extends ContainerDefaults {
  runAsUser?: number
  /** Workloads that know the namespace of this one; itself when left out. */
  namespaceRestarts?: readonly string[]
}

/** The fields that every component with a Deployment has: those of its main container, volumes, security. */
export function podFields(restarts: readonly string[], own: PodDefaults) {
  return {
    ...containerFields(restarts, own),
    imagePullSecrets: kubernetesList('LocalObjectReference', {
      description: 'Secrets with registry credentials for the pod, in addition to `image.pullSecret`.',
      source: `${sources.inUse}; without effect: ${sources.v258}`,
      unread: { in: ['2.5'], note: 'set image.pullSecret' },
      restarts,
    }),
    extraVolumes: kubernetesList('Volume', {
      description: 'More volumes for the pod. Strings in it may use template expressions.',
      template: true,
      source: `${sources.generated}; without effect: ${sources.v258}`,
      unread: { in: ['2.5'], note: 'add the volume in deploymentOverrides' },
      restarts,
    }),
    extraVolumeMounts: kubernetesList('VolumeMount', {
      description: 'More mounts for the container. Strings in it may use template expressions.',
      template: true,
      source: `${sources.generated}; without effect: ${sources.v258}`,
      unread: { in: ['2.5'], note: 'add the mount in deploymentOverrides' },
      restarts,
    }),
    runAsUser: count({
      description: 'User ID of the container. Without effect while `floatingUserId` is on.',
      minimum: 0,
      default: own.runAsUser ?? 10101,
      source: `${sources.v233}; number: ${sources.rendered}`,
      restarts,
    }),
    floatingUserId: flag({
      description: 'Let the platform choose the user ID, as OpenShift requires.',
      default: false,
      source: sources.v233,
      restarts,
    }),
    securityContext: kubernetesOrFalse('SecurityContext', {
      description:
        'Security context of the container. A mapping replaces the hardened default (non-root, read-only root file system, no capabilities); `false` leaves it empty.',
      source: sources.generated,
      restarts,
    }),
    podSecurityContext: kubernetes('PodSecurityContext', {
      description: "Security context of the pod. A mapping replaces the component's own; `{}` clears it.",
      source: sources.inUse,
      restarts,
    }),
    serviceAccount: section(
      {
        extraAnnotations: annotations({
          description: 'Annotations of the service account, such as the ARN of an IAM role.',
          default: {},
          source: sources.v233,
        }),
      },
      { description: "The component's service account.", definition: 'serviceAccount' },
    ),
    namespace: namespaceName({
      description: 'Namespace for the objects of this component. Not set: the namespace of the release.',
      source: sources.generated,
      restarts: own.namespaceRestarts ?? restarts,
    }),
    sidecars: emptyMapping({
      description: 'Additional containers. The chart has none to configure for this component.',
      default: {},
      unread: unreadIn25,
      passThrough: { reason: 'fixed-by-chart' },
      source: `${sources.v233}; names are fixed by the generator: ${sources.generated}`,
    }),
    deploymentOverrides: kubernetes('DeploymentPatch', {
      description:
        'Patch of the Deployment. Mappings merge, sequences replace, and these values always win; replicas belong here too.',
      default: {},
      examples: [{ spec: { replicas: 2 } }],
      source: `${sources.v233}; ${sources.practices}`,
      restarts,
    }),
  }
}

/** What differs between components in {@link namespacedRbac}. */
interface NamespacedRbac<Resource extends string> {
  /** Name of the shape of an entry. */
  shape: string
  /** Resources that the component can limit. */
  resources: Record<Resource, string>
  default: { resources: Resource[]; namespaces: string[] }[]
  olderDefault?: { before: ChartVersion; value: { resources: Resource[]; namespaces: string[] }[] }
  /** What there is to know beside what holds for every component. */
  remark?: string
  source: string
}

/** Which namespaces a component may read, instead of the whole cluster. */
export function namespacedRbac<Resource extends string>(own: NamespacedRbac<Resource>) {
  const { resources, shape, remark = '', ...rest } = own
  return listOf(
    section(
      {
        resources: listOf(
          oneOf({ description: 'Resource to limit.', members: resources, source: sources.rendered }),
          { description: 'Resources that the entry limits.', source: sources.v24 },
        ),
        namespaces: listOf(namespaceName({ description: 'Name of a namespace.', source: sources.v24 }), {
          description: 'Namespaces in which the component may use them. Empty: the namespace of the release.',
          source: sources.v24,
        }),
      },
      { description: 'Resources and the namespaces that they are limited to.', definition: shape },
    ),
    {
      description: `Limit access to the named resources to some namespaces, with a Role in each instead of a ClusterRole.${remark}`,
      since: '2.4.0',
      ...rest,
    },
  )
}
