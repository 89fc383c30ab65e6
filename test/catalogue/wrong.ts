import type { CatalogueRow } from './rows.ts'

/** Rows of which no type is wrong, with the reason. */
const anyType: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^telemetry(Collector|Gateway)Customization\.(extra[A-Z]\w+|telemetry)\./,
    reason: 'settings of a component of the collector, which the collector reads',
  },
  { pattern: /^telemetry(Collector|Gateway)\.config\./, reason: 'the same' },
  { pattern: /\.apiKeyStorage\.config\./, reason: 'settings of a store, written as they are' },
  {
    pattern:
      /^prometheus\.((kubeStateMetrics|nodeExporter|pushgateway|serviceAccounts\.(?!server)\w+)\.|server\.image\.registry$)/,
    reason: 'keys of older charts of Prometheus, which the newest accepts and does not read',
  },
]

/** Where a string is a mapping in charts up to 2.4, and a number the name of a port. */
const takesText = /^telemetryGatewayCustomization\.reloadTlsCertificate$|Probe\.(httpGet|tcpSocket)\.port$/

/** A value of a type that the row does not take, if there is one: the slips of people where they serve. */
export function wrongValue({ path, type = '' }: CatalogueRow): unknown {
  if (anyType.some(({ pattern }) => pattern.test(path))) return undefined
  if (/^string or bool/.test(type) || takesText.test(path)) return ['text']
  // A tag such as `1.10` or a `yes` without quotes.
  if (/^string/.test(type)) return true
  if (/^(bool|int|list|array|map|object)/.test(type)) return 'text'
  return undefined
}
