import {
  flag,
  objectName,
  oneOf,
  seconds,
  text,
  word,
  yamlDocumentOrMapping,
} from '../../../model/scalars.ts'
import { freeMapping, mapOf } from '../../../model/collections.ts'
import { kubernetes, kubernetesList, kubernetesOrFalse } from '../../../kubernetes/fields.ts'
import { inPod, textMap } from './fields.ts'

const containers = {
  sidecarContainers: mapOf(
    yamlDocumentOrMapping({
      description: 'The container without its name, as a mapping or as a template of one.',
      examples: ['image: nginx\n'],
      ...inPod,
    }),
    {
      description:
        'More containers, by name. Strings are templates, with the values of this section as `.Values`.',
      default: {},
      template: true,
      ...inPod,
    },
  ),
  sidecarTemplateValues: freeMapping({
    description: 'Values for those templates.',
    default: {},
    ...inPod,
  }),
  extraInitContainers: kubernetesList('Container', {
    description: 'Containers that run before the others start.',
    default: [],
    ...inPod,
  }),
  extraVolumes: kubernetesList('Volume', { description: 'More volumes of the pod.', default: [], ...inPod }),
}

const scheduling = {
  priorityClassName: word({ description: 'Priority class of the pod.', default: '', ...inPod }),
  schedulerName: word({ description: 'Scheduler of the pod.', ...inPod }),
  nodeSelector: textMap('Labels that a node must have.', inPod),
  tolerations: kubernetesList('Toleration', {
    description: 'Taints of nodes that the pod tolerates.',
    default: [],
    ...inPod,
  }),
  affinity: kubernetes('AffinityPatch', { description: 'Affinity of the pod.', default: {}, ...inPod }),
  podAntiAffinity: oneOf({
    description: 'Keep pods of Prometheus apart.',
    members: { '': 'No rule.', soft: 'Where that is possible.', hard: 'Always.' },
    default: '',
    ...inPod,
  }),
  podAntiAffinityTopologyKey: word({
    description: 'Label of nodes by which `podAntiAffinity` keeps them apart.',
    default: 'kubernetes.io/hostname',
    ...inPod,
  }),
  topologySpreadConstraints: kubernetesList('TopologySpreadConstraint', {
    description: 'How the pods are spread.',
    default: [],
    ...inPod,
  }),
}

const network = {
  enableServiceLinks: flag({
    description: 'Give the containers variables for the Services of the namespace.',
    default: true,
    ...inPod,
  }),
  hostNetwork: flag({
    description:
      'Use the network of the node. A Deployment then has the DNS policy `ClusterFirstWithHostNet`.',
    default: false,
    ...inPod,
  }),
  dnsPolicy: oneOf({
    description: 'How the pod resolves names.',
    members: {
      '': 'Not set: as `ClusterFirst`.',
      ClusterFirst: 'In the cluster, then as the node does.',
      ClusterFirstWithHostNet: 'The same for a pod in the network of the node.',
      Default: 'As the node does.',
      None: 'As `dnsConfig` says.',
    },
    default: 'ClusterFirst',
    ...inPod,
  }),
  dnsConfig: kubernetes('PodDNSConfig', { description: 'DNS settings of the pod.', default: {}, ...inPod }),
  hostAliases: kubernetesList('HostAlias', {
    description: 'Entries in the file of hosts.',
    default: [],
    ...inPod,
  }),
}

/** The pod around the containers. */
export const podFields = {
  ...containers,
  ...scheduling,
  ...network,
  podAnnotations: textMap('Annotations of the pod.', inPod),
  podLabels: textMap('Labels of the pod.', inPod),
  securityContext: kubernetesOrFalse('PodSecurityContext', {
    description:
      'Security context of the pod, merged over the default. OpenShift requires IDs out of the range of its namespace. Charts before 2.5 take `false` for none.',
    default: { runAsUser: 65534, runAsNonRoot: true, runAsGroup: 65534, fsGroup: 65534 },
    ...inPod,
  }),
  automountServiceAccountToken: flag({
    description: 'Mount the token of the account; overrides the setting of `serviceAccounts.server`.',
    ...inPod,
  }),
  terminationGracePeriodSeconds: seconds({
    description: 'Seconds that Prometheus has to stop.',
    minimum: 0,
    default: 300,
    ...inPod,
  }),
  configFromSecret: objectName({
    description:
      'Secret with the configuration. The default is that of the chart; empty: a ConfigMap, see `configMapOverrideName`.',
    default: 'gloo-prometheus-server',
    ...inPod,
  }),
  configMapOverrideName: text({
    description:
      'Read the configuration from the ConfigMap of this name, with that of the release in front, where `configFromSecret` is empty. Empty: from a ConfigMap of the chart.',
    default: 'gloo-prometheus-server',
    ...inPod,
  }),
}
