import { flag } from '../model/scalars.ts'
import { openSection, type Fields } from '../model/collections.ts'
import { sources } from './sources.ts'

/**
 * Sections that the model does not hold yet. They pass unchecked, with one info for each file that says so, and nothing is rendered
 * for them. The fields given here are the ones that components of this chart read.
 */
export const unmodelled = {
  telemetryGateway: notYet('The telemetry gateway.'),
  telemetryGatewayCustomization: notYet('Pipelines of the telemetry gateway.'),
  telemetryCollector: notYet('The telemetry collector.', {
    enabled: flag({
      description: 'Deploy the collector; the UI shows the graph of its metrics.',
      default: false,
      source: `${sources.v233}; the UI: ${sources.v258}`,
      restarts: ['gloo-mesh-ui'],
    }),
  }),
  telemetryCollectorCustomization: notYet('Pipelines of the telemetry collector.'),
  prometheus: notYet('The built-in Prometheus.'),
}

function notYet<F extends Fields>(description: string, fields: F = {} as F) {
  return openSection(fields, {
    description: `${description} Not modelled yet: not checked and not rendered.`,
    source: sources.inUse,
  })
}
