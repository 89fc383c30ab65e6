import { count, flag, namespaceName, oneOf, text } from '../../model/scalars.ts'
import { emptyMap, listOf, mapOf, section } from '../../model/collections.ts'
import { kubernetes, kubernetesList, kubernetesOrFalse } from '../../kubernetes/fields.ts'
import { overlay } from '../../model/overlay.ts'
import { sources } from '../sources.ts'
import type { EnvVar } from '../../kubernetes/types.ts'
import { image, type ImageDefaults } from './image.ts'
import { resources, type ResourceDefaults } from './resources.ts'

/** What differs between components in the fields of {@link podFields}. */
export interface PodDefaults {
  image: Pick<ImageDefaults, 'repository'> & Partial<ImageDefaults>
  resources: ResourceDefaults
  env: EnvVar[]
  runAsUser?: number
  /** Workloads that know the namespace of this one; itself when left out. */
  namespaceRestarts?: readonly string[]
}

const defaultsOfEveryPod = {
  image: { registry: 'gcr.io/gloo-mesh', pullPolicy: 'IfNotPresent' as const, source: sources.v233 },
  runAsUser: 10101,
}

/** The fields that every component with a Deployment has: image, resources, environment, volumes, security. */
export function podFields(restarts: readonly string[], own: PodDefaults) {
  const defaults = overlay(defaultsOfEveryPod, own)
  return {
    image: image(defaults.image, restarts),
    imagePullSecrets: kubernetesList('LocalObjectReference', {
      description: 'Secrets with registry credentials for the pod, beside `image.pullSecret`.',
      source: sources.inUse,
      restarts,
    }),
    resources: resources(defaults.resources, restarts),
    env: kubernetesList('EnvVar', {
      description:
        'The whole list of environment variables. A list of yours replaces this one and loses its entries: use `extraEnvs` to add some.',
      default: defaults.env,
      source: `${sources.rendered}; merge rule: ${sources.generated}`,
      restarts,
    }),
    extraEnvs: extraEnvs(restarts),
    extraVolumes: kubernetesList('Volume', {
      description: 'More volumes for the pod. Strings in it may use template expressions.',
      template: true,
      source: sources.generated,
      restarts,
    }),
    extraVolumeMounts: kubernetesList('VolumeMount', {
      description: 'More mounts for the container. Strings in it may use template expressions.',
      template: true,
      source: sources.generated,
      restarts,
    }),
    runAsUser: count({
      description: 'User ID of the container. Without effect while `floatingUserId` is on.',
      minimum: 0,
      default: defaults.runAsUser,
      source: `${sources.v233}; number: ${sources.rendered}`,
      restarts,
    }),
    floatingUserId: flag({
      description: 'Let the platform choose the user ID, as OpenShift demands.',
      default: false,
      source: sources.v233,
      restarts,
    }),
    securityContext: kubernetesOrFalse('SecurityContext', {
      description:
        'Security context of the container. A map replaces the hardened default (non-root, read-only root file system, no capabilities); `false` leaves it empty.',
      source: sources.generated,
      restarts,
    }),
    podSecurityContext: kubernetes('PodSecurityContext', {
      description: "Security context of the pod. A map replaces the component's own; `{}` clears it.",
      source: sources.inUse,
      restarts,
    }),
    serviceAccount: section(
      {
        extraAnnotations: mapOf(text({ description: 'Value of the annotation.', source: sources.v233 }), {
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
    sidecars: emptyMap({
      description: 'Containers beside the main one. The chart has none to configure for this component.',
      default: {},
      passThrough: { reason: 'fixed-by-chart' },
      source: `${sources.v233}; names are fixed by the generator: ${sources.generated}`,
    }),
    deploymentOverrides: kubernetes('DeploymentPatch', {
      description:
        'Patch of the Deployment. Maps merge, lists replace, and what stands here always wins; replicas belong here too.',
      default: {},
      examples: [{ spec: { replicas: 2 } }],
      source: `${sources.v233}; ${sources.practices}`,
      restarts,
    }),
  }
}

function extraEnvs(restarts: readonly string[]) {
  const variable = section(
    {
      value: text({
        description: 'Value of the variable. Always text: quote numbers and `"true"`.',
        sensitive: true,
        source: sources.practices,
      }),
      valueFrom: kubernetes('EnvVarSource', {
        description: 'Take the value from a Secret, a ConfigMap or a field of the pod.',
        source: sources.inUse,
      }),
    },
    {
      description: 'One environment variable: a `value` or a `valueFrom`, not both.',
      definition: 'extraEnv',
      maxProperties: 1,
    },
  )
  return mapOf(variable, {
    description: 'Environment variables beside `env`, by name.',
    default: {},
    examples: [{ EXPERIMENTAL_SEGMENT_ENVOY_FILTERS_BY_MATCHER: { value: 'true' } }],
    since: '2.4.0',
    source: `${sources.v24}; ${sources.practices}`,
    restarts,
  })
}

/** Which namespaces a component may read, instead of the whole cluster; the members are the resources it can limit. */
export function namespacedRbac<Names extends Record<string, string>>(resourceNames: Names, remark = '') {
  return listOf(
    section(
      {
        resources: listOf(
          oneOf({ description: 'Resource to limit.', members: resourceNames, source: sources.rendered }),
          { description: 'Resources that the entry limits.', source: sources.v24 },
        ),
        namespaces: listOf(namespaceName({ description: 'Name of a namespace.', source: sources.v24 }), {
          description: 'Namespaces in which the component may use them. Empty: the namespace of the release.',
          source: sources.v24,
        }),
      },
      { description: 'Resources and the namespaces that they are limited to.', definition: 'namespacedRbac' },
    ),
    {
      description: `Limit access to the resources named to a list of namespaces, by a Role in each, instead of a ClusterRole.${remark}`,
      default: [],
      since: '2.4.0',
      source: sources.v24,
    },
  )
}
