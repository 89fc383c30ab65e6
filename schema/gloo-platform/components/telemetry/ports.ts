import type { PortDefaults } from '../opentelemetry-collector/ports.ts'

const known = {
  otlp: { description: 'OTLP over gRPC.', port: 4317, appProtocol: 'grpc' },
  'otlp-http': { description: 'OTLP over HTTP.', port: 4318 },
  'jaeger-compact': { description: 'Jaeger over Thrift, compact.', port: 6831, protocol: 'UDP' },
  'jaeger-thrift': { description: 'Jaeger over HTTP.', port: 14268 },
  'jaeger-grpc': { description: 'Jaeger over gRPC.', port: 14250 },
  zipkin: { description: 'Zipkin.', port: 9411 },
  metrics: { description: 'Metrics of the collector itself.', port: 8888 },
} satisfies Record<string, Omit<PortDefaults, 'enabled' | 'hostPort'>>

type PortName = keyof typeof known

/** The ports that collector and gateway have by name, with what each of the two sets of them. */
export function namedPorts(
  own: Record<PortName, Pick<PortDefaults, 'enabled' | 'hostPort'>>,
): Record<PortName, PortDefaults> {
  const names = Object.keys(known) as PortName[]
  return Object.fromEntries(names.map((name) => [name, { ...known[name], ...own[name] }])) as Record<
    PortName,
    PortDefaults
  >
}
