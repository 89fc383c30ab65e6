import { freeMapping, lenientSection, listOf } from '../../../model/collections.ts'
import { flag } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'
import { templatedTexts } from './texts.ts'

/** Objects of the Prometheus operator. */
export const podMonitor = monitor(
  'Create a PodMonitor, in the mode `daemonset`. Needs `ports.metrics.enabled`.',
  'PodMonitor of the pods.',
)

export const serviceMonitor = monitor(
  'Create a ServiceMonitor, where there is a Service. Needs `ports.metrics.enabled`.',
  'ServiceMonitor of the Service.',
)

export const prometheusRule = lenientSection(
  {
    enabled: flag({
      description: 'Create a PrometheusRule. Needs `serviceMonitor.enabled`.',
      default: false,
      source,
    }),
    groups: listOf(freeMapping({ description: 'A group of rules.', source }), {
      description: 'Groups of rules of your own.',
      default: [],
      source,
    }),
    defaultRules: lenientSection(
      {
        enabled: flag({
          description: 'Add alerts for telemetry that the collector refuses, drops or cannot send.',
          default: false,
          source,
        }),
      },
      { description: 'Rules of the chart.' },
    ),
    extraLabels: templatedTexts('Labels of the PrometheusRule.', { default: {} }),
  },
  { description: 'PrometheusRule with alerts.', definition: 'collectorPrometheusRule' },
)

function monitor(enabled: string, description: string) {
  return lenientSection(
    {
      enabled: flag({ description: enabled, default: false, source }),
      metricsEndpoints: listOf(freeMapping({ description: 'An endpoint.', source }), {
        description: 'Endpoints to scrape. Empty: no object.',
        default: [{ port: 'metrics' }],
        source,
      }),
      extraLabels: templatedTexts('Labels of the object.', { default: {} }),
    },
    { description },
  )
}
