import { freeMapping, lenientSection, mapOf, orNull } from '../../../model/collections.ts'
import { flag, word } from '../../../model/scalars.ts'
import { sources } from '../../sources.ts'
import { extraPipelines } from './pipelines.ts'

/** What the configurations of the collector and of the gateway have in common. */
export function customizationFields(restarts: readonly string[]) {
  return {
    extraPipelines: extraPipelines(restarts),
    extraReceivers: extra('Receivers', restarts),
    extraProcessors: extra('Processors', restarts),
    extraExporters: extra('Exporters', restarts),
    extraExtensions: extra('Extensions', restarts, ' Each of them runs.'),
    telemetry: lenientSection(
      {
        logs: freeMapping({
          description: 'Logs of the collector.',
          default: { encoding: 'json' },
          source: sources.v258,
          restarts,
        }),
        metrics: freeMapping({
          description: 'Metrics of the collector.',
          default: { address: '0.0.0.0:8888' },
          source: sources.v233,
          restarts,
        }),
        resource: freeMapping({
          description: 'Attributes of its own telemetry.',
          source: 'OpenTelemetry: service.telemetry of a collector',
          restarts,
        }),
        traces: freeMapping({
          description: 'Traces of the collector.',
          source: 'OpenTelemetry: service.telemetry of a collector',
          restarts,
        }),
      },
      { description: 'Telemetry of the collector about itself.' },
    ),
    disableDefaultPipeline: flag({
      description: 'Leave out the default pipeline of metrics.',
      default: false,
      deprecated: { reason: 'each pipeline has its own enabled', replacement: 'pipelines' },
      source: sources.v233,
      restarts,
    }),
    serverName: word({
      description: 'Name in the certificate of the telemetry gateway.',
      default: 'gloo-telemetry-gateway.gloo-mesh',
      source: sources.v233,
      restarts,
    }),
    compatibleService: flag({
      description:
        'For Kubernetes before 1.26: a Service without `internalTrafficPolicy`, where the collector has none of its own, as with `service.enabled: false`.',
      default: false,
      since: '2.5.0',
      source: `${sources.v25}; ${sources.v258}`,
    }),
  }
}

function extra(what: string, restarts: readonly string[], more = '') {
  return mapOf(orNull(freeMapping({ description: 'Settings.', source: sources.v233 })), {
    description: `${what} by name. An entry with a name of the chart changes that one, and null removes it.${more}`,
    default: {},
    source: `${sources.v233}; ${sources.v258}`,
    restarts,
  })
}
