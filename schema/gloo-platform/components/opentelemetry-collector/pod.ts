import { kubernetes, kubernetesList } from '../../../kubernetes/fields.ts'
import type { EnvVar, Toleration, Volume, VolumeMount } from '../../../kubernetes/types.ts'
import type { ChartVersion } from '../../../model/chart-version.ts'
import { freeMapping, listOf, mapOf, section } from '../../../model/collections.ts'
import { withoutEffect } from '../../../model/field.ts'
import { count, flag, oneOf, text } from '../../../model/scalars.ts'
import { environment } from './environment.ts'
import { lifecycleHooks } from './lifecycle.ts'
import { livenessProbe, readinessProbe } from './probe.ts'
import { resources } from './resources.ts'
import { collectorChart as source } from './sources.ts'
import { templatedTexts } from './texts.ts'

/** What the two sections set of their pods. */
export interface PodDefaults {
  image: { repository: string; tag: string }
  labels: Record<string, string>
  requests: { cpu: string; memory: string }
  env: EnvVar[]
  volumes: Volume[]
  volumeMounts: VolumeMount[]
  /** Names of those volumes that charts before a version do not have. */
  newerVolumes?: { since: ChartVersion; names: readonly string[] }
  tolerations: Toleration[]
}

/** The pods and their container. */
export function podFields(own: PodDefaults, restarts: readonly string[]) {
  const given = { source, restarts }
  return {
    image: section(
      {
        ...withoutEffect(
          { registry: text({ description: 'Registry of the image.', source }) },
          { reason: 'fixed-by-chart', note: 'write the registry in repository, or in global.imageRegistry' },
        ),
        repository: text({
          description: 'Name of the image, with its registry.',
          minLength: 1,
          default: own.image.repository,
          ...given,
        }),
        tag: text({
          description: 'Tag of the image. Empty: 0.102.1, which is a tag of the image of OpenTelemetry.',
          default: own.image.tag,
          ...given,
        }),
        digest: text({ description: 'Digest of the image; overrides the tag.', default: '', ...given }),
        pullPolicy: oneOf({
          description: 'When the kubelet pulls the image.',
          members: { IfNotPresent: 'Where it is missing.', Always: 'At each start.', Never: 'Not at all.' },
          default: 'IfNotPresent',
          ...given,
        }),
      },
      { description: 'Image of the collector.' },
    ),
    imagePullSecrets: kubernetesList('LocalObjectReference', {
      description: 'Secrets with credentials for the registry.',
      default: [],
      ...given,
    }),
    command: section(
      {
        name: text({
          description: 'Program of the image to start. Empty: what the image starts.',
          default: 'gloo-otel-collector',
          ...given,
        }),
        extraArgs: listOf(text({ description: 'Argument.', source }), {
          description: 'Arguments of the program.',
          default: ['--config=/conf/relay.yaml'],
          ...given,
        }),
      },
      { description: 'Command of the container.' },
    ),
    podSecurityContext: kubernetes('PodSecurityContext', {
      description: 'Security context of the pods.',
      default: {},
      ...given,
    }),
    securityContext: kubernetes('SecurityContext', {
      description: 'Security context of the container.',
      default: {},
      ...given,
    }),
    nodeSelector: mapOf(text({ description: 'Value of the label.', source }), {
      description: 'Labels of the nodes on which the pods may run.',
      default: {},
      ...given,
    }),
    tolerations: kubernetesList('Toleration', {
      description: 'Taints of nodes that the pods tolerate.',
      default: own.tolerations,
      ...given,
    }),
    affinity: kubernetes('AffinityPatch', {
      description: 'Affinity of the pods to nodes and to other pods.',
      default: {},
      ...given,
    }),
    topologySpreadConstraints: kubernetesList('TopologySpreadConstraint', {
      description: 'How the pods spread over the cluster.',
      default: [],
      ...given,
    }),
    priorityClassName: text({ description: 'Priority class of the pods.', default: '', ...given }),
    extraEnvs: environment(
      'Environment of the container. A list of your own replaces the one of the chart, whose variables the configuration reads.',
      own.env,
      restarts,
    ),
    extraEnvsFrom: kubernetesList('EnvFromSource', {
      description: 'ConfigMaps and Secrets with environment variables.',
      default: [],
      ...given,
    }),
    extraVolumes: kubernetesList('Volume', {
      description:
        'Volumes of the pods. A list of your own replaces the one of the chart: repeat the volumes that `extraVolumeMounts` mounts.',
      default: own.volumes,
      ...withoutNewer(own.volumes, own.newerVolumes),
      ...given,
    }),
    extraVolumeMounts: kubernetesList('VolumeMount', {
      description: 'Mounts of the container. A list of your own replaces the one of the chart.',
      default: own.volumeMounts,
      ...withoutNewer(own.volumeMounts, own.newerVolumes),
      ...given,
    }),
    resources: resources(own.requests, restarts),
    useGOMEMLIMIT: flag({
      description: 'Set `GOMEMLIMIT` to 80 % of the memory limit.',
      default: true,
      ...given,
    }),
    podAnnotations: templatedTexts('Annotations of the pods.', {
      default: {
        'prometheus.io/path': '/metrics',
        'prometheus.io/port': '9091',
        'prometheus.io/scrape': 'true',
      },
      restarts,
    }),
    podLabels: templatedTexts('Labels of the pods.', { default: own.labels, restarts }),
    additionalLabels: templatedTexts('Labels of all objects, but not of the pods.', { default: own.labels }),
    annotations: templatedTexts('Annotations of the DaemonSet, Deployment or StatefulSet.', { default: {} }),
    hostNetwork: flag({ description: 'Use the network of the node.', default: false, ...given }),
    hostAliases: kubernetesList('HostAlias', {
      description: 'Lines of `/etc/hosts`.',
      default: [],
      ...given,
    }),
    dnsPolicy: oneOf({
      description: 'DNS policy of the pods. `None` needs `dnsConfig`.',
      members: {
        '': 'That of Kubernetes.',
        ClusterFirst: 'The DNS of the cluster.',
        ClusterFirstWithHostNet: 'The DNS of the cluster, for pods in the network of the node.',
        Default: 'That of the node.',
        None: '`dnsConfig` alone.',
      },
      default: '',
      ...given,
    }),
    dnsConfig: kubernetes('PodDNSConfig', {
      description: 'DNS settings of the pods.',
      default: {},
      ...given,
    }),
    extraContainers: containers('Containers beside the collector.', restarts),
    initContainers: containers('Containers that run before the collector starts.', restarts),
    shareProcessNamespace: flag({
      description: 'Let the containers of a pod see the processes of each other.',
      default: false,
      ...given,
    }),
    lifecycleHooks: lifecycleHooks(restarts),
    livenessProbe: livenessProbe(restarts),
    readinessProbe: readinessProbe(restarts),
    revisionHistoryLimit: count({
      description: 'Old ReplicaSets of a Deployment to keep.',
      minimum: 0,
      default: 10,
      source,
    }),
  }
}

/** The default of charts that do not have the newer ones. */
function withoutNewer<One extends { name: string }>(
  all: One[],
  newer: PodDefaults['newerVolumes'],
): { olderDefault?: { before: ChartVersion; value: One[] } } {
  if (newer === undefined) return {}
  const value = all.filter(({ name }) => !newer.names.includes(name))
  return { olderDefault: { before: newer.since, value } }
}

/** A container may hold expressions in place of numbers, so its shape is known only after the chart has run it. */
function containers(description: string, restarts: readonly string[]) {
  return listOf(freeMapping({ description: 'A container of Kubernetes.', source }), {
    description: `${description} Strings in them may use template expressions.`,
    default: [],
    template: true,
    source,
    restarts,
  })
}
