import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'

/** The charts that whoever uses the workspace knows. */
export interface KnownCharts {
  /** What tells their values from each other; first the chart that values are of where nothing tells. */
  marks: readonly ChartMarks[]
  load(name: string): Promise<KnownChart>
}
