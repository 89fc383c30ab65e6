import type { ConfigurationSection } from '../components/telemetry/configuration-sections.ts'
import type { Settings } from './components.ts'

/**
 * Settings of the chart's own components that those of the user are merged over, where they are compared with each
 * other. From the rendering of 2.7.2; the default values of 2.5.8 have the same.
 */
export const settingsOfChart: Partial<Record<ConfigurationSection, Record<string, Settings>>> = {
  processors: {
    batch: { send_batch_max_size: 3000, send_batch_size: 2000 },
    'batch/logs': { send_batch_size: 100 },
    memory_limiter: { check_interval: '1s', limit_percentage: 85, spike_limit_percentage: 10 },
  },
}
