import type { KnownChart } from '../../validator/chart/known-chart.ts'
import type { KnownCharts } from '../charts/known-charts.ts'
import type { KnownResources } from '../resources/known-resources.ts'
import type { FileSystem } from '../files/file-system.ts'

/** What the reading of carriers depends on, besides the files. */
export interface CarrierContext {
  /** Positional arguments as they were given. */
  positionals: readonly string[]
  charts: KnownCharts
  resources: KnownResources
  /** The chart of the run. */
  chart: KnownChart
  /** The chart version of `--chart-version`, which overrides what a carrier says. */
  chartVersion: string | undefined
  maxBytes: number
  fileSystem: FileSystem
}
