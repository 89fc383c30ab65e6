import { isOfChart, readsOfChart, type CollectorValues } from './collectors.ts'
import { runningPipelines } from './running-pipelines.ts'

export const endpointPath = 'telemetryCollector.config.exporters.otlp.endpoint'

/** Address of the telemetry gateway for the collector. */
export function gatewayEndpoint({ telemetryCollector }: CollectorValues): string | undefined {
  const otlp = telemetryCollector?.config?.exporters?.otlp as { endpoint?: string } | null | undefined
  return otlp?.endpoint ?? undefined
}

/** Whether the collector sends to its endpoint. */
export function isEndpointUsed(
  values: CollectorValues,
  chart: { isAtLeast(version: string): boolean },
): boolean {
  // The pipelines of charts before 2.5 send to it beside the server too.
  if (!chart.isAtLeast('2.5.0')) return true
  return runningPipelines(values).some(
    ({ collector, parts }) =>
      collector.section === 'telemetryCollector' && parts?.exporters.names.includes('otlp'),
  )
}

/** The endpoint, where it is the Service of the telemetry gateway in the same cluster. */
export function endpointInCluster(values: CollectorValues): string | undefined {
  const endpoint = gatewayEndpoint(values)
  const service = values.telemetryGateway?.fullnameOverride
  return endpoint && service && serviceOf(endpoint, values) === service ? endpoint : undefined
}

/** Whether the collector reads more than the configuration that the chart makes, or another. */
export function hasOwnConfiguration(collector: NonNullable<CollectorValues['telemetryCollector']>): boolean {
  // The default of charts 2.3 names the file that the chart makes.
  const isOther = (text: string): boolean => /^--(?:config|set)\b/.test(text) && !isOfChart(text)
  return !readsOfChart(collector) || (collector.command?.extraArgs?.some(isOther) ?? false)
}

/** Host and port of an address, which may have a scheme in front. */
export function withoutScheme(endpoint: string): string {
  return endpoint.replace(/^(?:https?:\/\/|dns:\/\/\/)/, '')
}

/** First label of the host of a Service in the cluster; nothing for other addresses. */
function serviceOf(endpoint: string, { common }: CollectorValues): string | undefined {
  const host = /^([a-z0-9.-]+?)\.?:[0-9]+$/.exec(withoutScheme(endpoint))?.[1]
  const [service, , svc, ...domain] = host?.split('.') ?? []
  const isOfService = svc === undefined || svc === 'svc'
  const domains = ['', 'cluster.local', common?.clusterDomain]
  return isOfService && domains.includes(domain.join('.')) ? service : undefined
}
