import { section } from '../../../model/collections.ts'
import { withoutEffect } from '../../../model/field.ts'
import { count, flag } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** Settings of the configuration that the third-party chart would write, which the platform replaces by its own. */
const ofOwnConfig = {
  reason: 'fixed-by-chart',
  note: 'write receivers and processors in the customization section of this collector',
} as const

/** What presets add to the pods and to the cluster role; receivers and processors are in the customization. */
export function presets(own: { logsCollection: boolean }, restarts: readonly string[]) {
  const enabled = (description: string, value = false) =>
    flag({ description, default: value, source, restarts })
  return section(
    {
      logsCollection: section(
        {
          enabled: enabled('Mount the logs of all containers of the node.', own.logsCollection),
          storeCheckpoints: enabled(
            'Remember in `/var/lib/otelcol` of the node how far logs were read; the container runs as root unless `securityContext` is set.',
          ),
          ...withoutEffect(
            {
              includeCollectorLogs: flag({ description: 'Collect the own logs too.', source }),
              maxRecombineLogSize: count({ description: 'Bytes of the longest recombined entry.', source }),
            },
            ofOwnConfig,
          ),
        },
        { description: 'Logs of containers.' },
      ),
      hostMetrics: section(
        { enabled: enabled('Mount the root of the node at `/hostfs`.') },
        { description: 'Metrics of the node.' },
      ),
      kubernetesAttributes: section(
        {
          enabled: enabled('Let the account read pods, namespaces and replica sets.'),
          ...withoutEffect(
            {
              extractAllPodLabels: flag({ description: 'Make every label an attribute.', source }),
              extractAllPodAnnotations: flag({ description: 'Make every annotation an attribute.', source }),
            },
            ofOwnConfig,
          ),
        },
        { description: 'Metadata of pods on telemetry.' },
      ),
      kubeletMetrics: section(
        { enabled: enabled('Let the account read the statistics of nodes.') },
        { description: 'Metrics of the kubelet.' },
      ),
      kubernetesEvents: section(
        { enabled: enabled('Let the account watch events.') },
        { description: 'Events of the cluster.' },
      ),
      clusterMetrics: section(
        {
          enabled: enabled(
            'Let the account read the objects of the cluster. Needs another mode than `daemonset`, and one replica.',
          ),
        },
        { description: 'Metrics of the cluster.' },
      ),
    },
    {
      description: 'Switches of what a collector needs for certain receivers and processors.',
      definition: 'collectorPresets',
    },
  )
}
