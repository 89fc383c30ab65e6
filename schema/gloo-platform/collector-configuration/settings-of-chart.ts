import type { ConfigurationSection } from '../components/telemetry/configuration-sections.ts'
import type { Collector } from './collectors.ts'
import type { Settings } from './components.ts'
import { isMapping } from '../../model/is-mapping.ts'

type SettingsByName = Partial<Record<ConfigurationSection, Record<string, Settings>>>

const processors = {
  batch: { send_batch_max_size: 3000, send_batch_size: 2000 },
  'batch/logs': { send_batch_size: 100 },
  memory_limiter: { check_interval: '1s', limit_percentage: 85, spike_limit_percentage: 10 },
}

/**
 * Settings of the chart's own components that those of the user are merged over, where they are compared with each
 * other. From the rendering of 2.7.2; the default values of 2.5.8 have the same.
 */
export const settingsOfChart: Record<Collector['section'], SettingsByName> = {
  telemetryCollector: {
    processors,
    receivers: { prometheus: { config: { global: { scrape_interval: '15s', scrape_timeout: '15s' } } } },
  },
  telemetryGateway: { processors },
}

/** Settings of a user over those of the chart's component of that name. */
export function overSettingsOfChart(
  { section }: Collector,
  part: ConfigurationSection,
  name: string,
  settings: Settings | null,
): Settings {
  return merged(settingsOfChart[section][part]?.[name] ?? {}, settings ?? {})
}

function merged(base: Settings, over: Settings): Settings {
  const result = { ...base, ...over }
  for (const [key, below] of Object.entries(base)) {
    const own = over[key]
    if (isMapping(below) && isMapping(own)) result[key] = merged(below, own)
  }
  return result
}
