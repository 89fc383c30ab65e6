import { freeMapping, lenientSection, listOf, section } from '../../../model/collections.ts'
import { labelValuePattern } from '../../../model/patterns.ts'
import { count, flag, objectName, oneOf, text } from '../../../model/scalars.ts'
import { sources } from '../../sources.ts'
import { podMonitor, prometheusRule, serviceMonitor } from './monitoring.ts'
import { global, ingress, networkPolicy, service, type ServiceDefaults } from './network.ts'
import { podFields, type PodDefaults } from './pod.ts'
import { ports, type PortDefaults } from './ports.ts'
import { presets } from './presets.ts'
import { autoscaling, podDisruptionBudget, rollout, statefulset } from './scaling.ts'
import { collectorChart as source } from './sources.ts'
import { templatedTexts } from './texts.ts'

/** What differs between the two sections that the collector of OpenTelemetry has. */
export interface CollectorDefaults<PortName extends string> extends PodDefaults {
  /** Section with the configuration. */
  customization: string
  fullname: string
  mode: 'daemonset' | 'deployment'
  replicas: number
  collectsLogs: boolean
  service: ServiceDefaults
  ports: Record<PortName, PortDefaults>
}

/** The values of the collector of OpenTelemetry. */
export function collectorFields<PortName extends string>(
  own: CollectorDefaults<PortName>,
  restarts: readonly string[],
) {
  return {
    mode: oneOf({
      description: 'What runs the pods.',
      members: {
        daemonset: 'A DaemonSet: a pod on each node.',
        deployment: 'A Deployment.',
        statefulset: 'A StatefulSet.',
      },
      default: own.mode,
      source,
      restarts,
    }),
    nameOverride: text({
      description: 'Name in the labels and selectors. Empty: that of the section.',
      default: '',
      pattern: labelValuePattern.pattern,
      source,
      restarts,
    }),
    fullnameOverride: objectName({
      description: 'Name of the objects, some of which get a suffix. Empty: made of the name of the release.',
      default: own.fullname,
      source,
      restarts,
    }),
    namespaceOverride: text({
      description: 'Namespace of the objects. Empty: the namespace of the release.',
      default: '',
      source,
    }),
    replicaCount: count({
      description: 'Pods, in the modes other than `daemonset` and without autoscaling.',
      minimum: 0,
      default: own.replicas,
      source,
    }),
    ...podFields(own, restarts),
    ports: ports(own.ports, restarts),
    service: service(own.service),
    ingress,
    networkPolicy,
    presets: presets({ logsCollection: own.collectsLogs }, restarts),
    serviceAccount: account(restarts),
    clusterRole,
    autoscaling,
    podDisruptionBudget,
    rollout,
    statefulset,
    podMonitor,
    serviceMonitor,
    prometheusRule,
    global: global(restarts),
    configMap: lenientSection(
      {
        create: flag({
          description: `Write the configuration of the collector chart in place of that of the platform. It is mounted at \`/conf\` too, so the lists \`extraVolumes\`, \`extraVolumeMounts\` and \`command.extraArgs\` must not name the one of the platform.`,
          default: false,
          passThrough: {
            reason: 'refused',
            unless: false,
            note: `write the configuration under ${own.customization}`,
          },
          source,
        }),
        existingName: text({
          description:
            'ConfigMap of your own to mount at `/conf`, with the configuration under the key `relay`. Then `extraVolumes`, `extraVolumeMounts` and `command.extraArgs` must not name the one of the platform.',
          default: '',
          source,
          restarts,
        }),
      },
      { description: 'ConfigMap with the configuration.' },
    ),
  }
}

function account(restarts: readonly string[]) {
  return section(
    {
      create: flag({ description: 'Create the account.', default: true, source, restarts }),
      annotations: templatedTexts('Annotations of the account.', { default: {} }),
      name: text({
        description: 'Name of the account. Empty: that of the objects, or `default` where none is created.',
        default: '',
        source,
        restarts,
      }),
    },
    { description: 'Service account of the pods.', definition: 'collectorAccount' },
  )
}

const clusterRole = section(
  {
    create: flag({
      description: 'Create the ClusterRole and its binding. Some presets do so too.',
      default: true,
      source,
    }),
    annotations: templatedTexts('Annotations of the ClusterRole.', { default: {} }),
    name: text({ description: 'Name of the ClusterRole. Empty: that of the objects.', default: '', source }),
    rules: listOf(freeMapping({ description: 'A rule.', source }), {
      description:
        'Rules in front of those of the presets. A list of your own replaces the one of the chart.',
      default: [
        {
          apiGroups: [''],
          resources: [
            'nodes',
            'nodes/proxy',
            'nodes/metrics',
            'services',
            'endpoints',
            'pods',
            'ingresses',
            'configmaps',
          ],
          verbs: ['get', 'list', 'watch'],
        },
        {
          apiGroups: ['extensions', 'networking.k8s.io'],
          resources: ['ingresses/status', 'ingresses'],
          verbs: ['get', 'list', 'watch'],
        },
        { nonResourceURLs: ['/metrics'], verbs: ['get'] },
      ],
      source: sources.rendered,
    }),
    clusterRoleBinding: lenientSection(
      {
        annotations: templatedTexts('Annotations of the ClusterRoleBinding.', { default: {} }),
        name: text({
          description: 'Name of the ClusterRoleBinding. Empty: that of the objects.',
          default: '',
          source,
        }),
      },
      { description: 'Binding of the role to the account.' },
    ),
  },
  { description: 'What the account may read in the cluster.', definition: 'collectorClusterRole' },
)
