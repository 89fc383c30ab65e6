import type { CollectorValues } from './collectors.ts'

export const endpointPath = 'telemetryCollector.config.exporters.otlp.endpoint'

/** Address of the telemetry gateway for the collector. */
export function gatewayEndpoint({ telemetryCollector }: CollectorValues): string | undefined {
  const otlp = telemetryCollector?.config?.exporters?.otlp as { endpoint?: string } | null | undefined
  return otlp?.endpoint ?? undefined
}
