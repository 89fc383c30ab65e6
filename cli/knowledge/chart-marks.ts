import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import marks from '../../generated/validator/charts.json' with { type: 'json' }

/** What distinguishes the values of the charts. Every start needs it, and it is small. */
export const chartMarks: readonly ChartMarks[] = marks
