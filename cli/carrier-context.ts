import type { KnownChart } from '../validator/known-chart.ts'
import type { Io } from './io.ts'

/** What the reading of carriers depends on, besides the files. */
export interface CarrierContext {
  /** Positional arguments as they were given. */
  positionals: readonly string[]
  /** The chart of the run. */
  chart: KnownChart
  /** The chart version of `--chart-version`, which goes before what a carrier says. */
  chartVersion: string | undefined
  maxBytes: number
  io: Io
}
