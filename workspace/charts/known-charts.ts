import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'

/** The charts that whoever uses the workspace knows. */
export interface KnownCharts {
  /** What tells their values from each other; first the chart that values are of where nothing tells. */
  marks: readonly ChartMarks[]
  load(name: string): Promise<KnownChart>
}

/** What decides about the chart of a release. */
export interface ChartChoice {
  charts: KnownCharts
  /** The chart of releases that are of no other. */
  chart: KnownChart
  /** Whether the command line has named it, so that the values need not decide. */
  isNamed: boolean
  /** The version of `--chart-version`. */
  chartVersion: string | undefined
}
