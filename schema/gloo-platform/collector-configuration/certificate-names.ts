import type { CollectorValues } from './collectors.ts'

/** Names that the chart writes into the certificate of the telemetry gateway, beside those with its namespace. */
export function certificateNames({ telemetryGatewayCustomization: gateway }: CollectorValues): string[] {
  const server = gateway?.serverName
  return [...(server ? [server, `${server}.svc`] : []), ...(gateway?.additionalSans ?? [])]
}

/** Whether a certificate with the names is one of the host: a star stands for the first label. */
export function isNamed(host: string, names: readonly string[]): boolean {
  const wanted = host.toLowerCase()
  if (ofOlderGateway.test(wanted)) return true
  return names.some((name) => {
    const own = name.toLowerCase()
    return own === wanted || (own.startsWith('*.') && own.slice(1) === wanted.replace(/^[^.]+/, ''))
  })
}

/** A name that each certificate has with the namespace of the release, which the values do not say. */
const ofOlderGateway = /^gloo-metrics-gateway\.[a-z0-9-]+(?:\.svc)?$/
