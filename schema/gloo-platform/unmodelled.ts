import { flag } from '../model/scalars.ts'
import { openSection, type Fields } from '../model/collections.ts'
import { sources } from './sources.ts'

/**
 * Sections that the model does not hold yet. They pass unchecked, with one info for each file that says so, and nothing is rendered
 * for them. The fields given here are the ones that components of this chart read.
 */
export const unmodelled = {
  glooUi: notYet('The UI.', {
    enabled: flag({
      description: 'Deploy the UI.',
      default: false,
      source: sources.v233,
    }),
  }),
  glooAnalyzer: notYet('The analyzer, which examines Istio for insights.'),
  glooInsightsEngine: notYet('The insights engine.', {
    enabled: flag({
      description: 'Run the insights engine; the management server gets `--insights-enabled`.',
      default: false,
      source: `${sources.inUse}; ${sources.rendered}`,
      restarts: ['gloo-mesh-mgmt-server'],
    }),
  }),
  glooPortalServer: notYet('The portal server.'),
  extAuthService: notYet('External auth.'),
  rateLimiter: notYet('The rate limiter.'),
  glooSpireServer: notYet('The SPIRE server.'),
  postgresql: notYet('PostgreSQL for the SPIRE server.'),
  glooNetwork: notYet('The Gloo Network agent.'),
  sidecarAccel: notYet('Sidecar acceleration.'),
  istioInstallations: notYet('Istio installations that Gloo manages.'),
  telemetryGateway: notYet('The telemetry gateway.'),
  telemetryGatewayCustomization: notYet('Pipelines of the telemetry gateway.'),
  telemetryCollector: notYet('The telemetry collector.'),
  telemetryCollectorCustomization: notYet('Pipelines of the telemetry collector.'),
  prometheus: notYet('The built-in Prometheus.'),
  clickhouse: notYet('The bundled ClickHouse.'),
  jaeger: notYet('The bundled Jaeger.'),
  demo: notYet('Helpers for demos.'),
  experimental: notYet('Experimental features, followed by `featureGates`.'),
  legacyMetricsPipeline: notYet('The metrics pipeline before 2.4.'),
}

function notYet<F extends Fields>(description: string, fields: F = {} as F) {
  return openSection(fields, {
    description: `${description} Not modelled yet: passes unchecked and renders nothing.`,
    source: sources.inUse,
  })
}
