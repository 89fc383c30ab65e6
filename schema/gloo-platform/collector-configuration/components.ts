import type { BaseNames } from '../../model/compact-chart.ts'
import type { ConfigurationSection } from '../components/telemetry/configuration-sections.ts'
import type { Collector, CollectorValues } from './collectors.ts'

/** Values with components of a configuration. */
export const componentReads = [
  'telemetryCollectorCustomization.extraExporters',
  'telemetryCollectorCustomization.extraExtensions',
  'telemetryCollectorCustomization.extraProcessors',
  'telemetryCollectorCustomization.extraReceivers',
  'telemetryGatewayCustomization.extraExporters',
  'telemetryGatewayCustomization.extraExtensions',
  'telemetryGatewayCustomization.extraProcessors',
  'telemetryGatewayCustomization.extraReceivers',
] as const

/** The key of the customization that has components of a section. */
export const extraKeys = {
  receivers: 'extraReceivers',
  processors: 'extraProcessors',
  exporters: 'extraExporters',
  extensions: 'extraExtensions',
} as const satisfies Record<ConfigurationSection, string>

export type Settings = Record<string, unknown>

/** Components that the user adds or changes, by name; null removes one of the chart. */
export function extraComponents(
  values: CollectorValues,
  { customization }: Collector,
  section: ConfigurationSection,
): Record<string, Settings | null> {
  return values[customization]?.[extraKeys[section]] ?? {}
}

/** Whether a component of the configuration has the name. */
export function isDefined(
  name: string,
  collector: Collector,
  section: ConfigurationSection,
  values: CollectorValues,
  configurations: BaseNames,
): boolean {
  const isOfChart = configurations[collector.section]?.[section]?.includes(name)
  const extra = extraComponents(values, collector, section)
  if (!Object.hasOwn(extra, name)) return isOfChart ?? false
  return extra[name] !== null || !isOfChart
}

/** Part of the name that says what the component is: `otlp` of `otlp/mine`. */
export function typeOf(name: string): string {
  return name.split('/', 1)[0]!
}

/** Components of charts that no rendering of the newest shows, with the first version that is known not to have them. */
const ofOtherCharts: Record<string, string | undefined> = {
  'attributes/drop_extra_istio_labels': '2.5.8',
  'attributes/drop_extra_otel_labels': '2.5.8',
  hubble: undefined,
  'filelog/cilium': undefined,
  'filter/cilium': undefined,
  'redisstream/hubble': undefined,
  'resource/hubble_source_context': undefined,
  'transform/keep_cilium_labels': undefined,
  'transform/keep_hubble_labels': undefined,
}

/** Whether a chart of the version may have the component, although that of this repository has not. */
export function isOfOtherChart(name: string, chart: { isAtLeast(version: string): boolean }): boolean {
  if (!Object.hasOwn(ofOtherCharts, name)) return false
  const gone = ofOtherCharts[name]
  return gone === undefined || !chart.isAtLeast(gone)
}
