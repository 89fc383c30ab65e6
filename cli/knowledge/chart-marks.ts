import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import marks from '../../generated/validator/charts.json' with { type: 'json' }

/** What tells the values of the charts from each other. Every start needs it, and it is small. */
export const chartMarks: readonly ChartMarks[] = marks
