import type { PathInSection } from '../../model/running.ts'
import type { PlatformValues } from '../platform.ts'

/** The two sections that run a collector of OpenTelemetry, each with the section of its configuration. */
const collectors = [
  { section: 'telemetryCollector', customization: 'telemetryCollectorCustomization' },
  { section: 'telemetryGateway', customization: 'telemetryGatewayCustomization' },
] as const

export type Collector = (typeof collectors)[number]

/** The sections in which users add to the configuration of the collectors. */
export const customizations = collectors.map(({ customization }) => customization)

/** The values of all that runs a collector. */
export type CollectorValues = Partial<
  Pick<
    PlatformValues,
    | 'common'
    | 'glooAgent'
    | 'glooAnalyzer'
    | 'glooMgmtServer'
    | 'jaeger'
    | 'telemetryCollector'
    | 'telemetryCollectorCustomization'
    | 'telemetryGateway'
    | 'telemetryGatewayCustomization'
  >
>

type CollectorSection = Pick<NonNullable<CollectorValues[Collector['section']]>, 'command' | 'configMap'>

/** Those that the release runs. */
export function runningCollectors(values: CollectorValues): Collector[] {
  return collectors.filter(({ section }) => values[section]?.enabled)
}

/** Values that say whether a collector reads the configuration that the chart makes. */
export const configurationReads = [
  'telemetryCollector.command.extraArgs',
  'telemetryCollector.configMap',
  'telemetryGateway.command.extraArgs',
  'telemetryGateway.configMap',
] as const

/** Those that run with the configuration that the chart makes of the customization. */
export function configuredCollectors(values: CollectorValues): Collector[] {
  return runningCollectors(values).filter(({ section }) => readsOfChart(values[section]))
}

/** Whether the collector reads the configuration that the chart makes. */
export function readsOfChart({ command, configMap }: CollectorSection = {}): boolean {
  if (configMap?.create || configMap?.existingName) return false
  const args = command?.extraArgs ?? []
  return args.some(isOfChart) || !args.some((text) => text.startsWith('--config'))
}

/** Whether an argument names the file that the chart makes. */
export function isOfChart(argument: string): boolean {
  return argument.endsWith('/relay.yaml')
}

/** A values path through names that a user gives; it ends above a name with a dot, which a path cannot have. */
export function pathThrough(section: string, ...keys: string[]): PathInSection {
  const end = keys.findIndex((key) => key.includes('.'))
  return [section, ...(end < 0 ? keys : keys.slice(0, end))].join('.') as PathInSection
}
