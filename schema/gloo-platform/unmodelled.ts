import { flag, objectName } from '../model/scalars.ts'
import { openSection, type Fields } from '../model/collections.ts'
import { sources } from './sources.ts'

/**
 * Sections that the model does not hold yet. They pass unchecked, with one info for each file that says so, and nothing is rendered
 * for them. The fields given here are the ones that components of this chart read.
 */
export const unmodelled = {
  postgresql: notYet('PostgreSQL for the SPIRE server.'),
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
  clickhouse: notYet('The bundled ClickHouse.'),
  jaeger: notYet('The bundled Jaeger.', {
    enabled: flag({
      description: 'Deploy Jaeger; the UI shows its pages.',
      default: false,
      since: '2.4.0',
      source: `${sources.v24}; the UI: ${sources.v258}`,
      restarts: ['gloo-mesh-ui'],
    }),
    fullnameOverride: objectName({
      description: 'Prefix of the names of its objects.',
      default: 'gloo-jaeger',
      since: '2.4.0',
      source: sources.v24,
      restarts: ['gloo-mesh-ui'],
    }),
  }),
}

function notYet<F extends Fields>(description: string, fields: F = {} as F) {
  return openSection(fields, {
    description: `${description} Not modelled yet: not checked and not rendered.`,
    source: sources.inUse,
  })
}
