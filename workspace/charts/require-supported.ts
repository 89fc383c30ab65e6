import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import { compareChartVersions, sharesMajor } from '../../schema/model/chart-version.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { InputError } from '../files/input-error.ts'

/** Refuses a chart version that the model cannot know, and says where it ends. */
export function requireSupported(
  version: string,
  chart: Pick<CompactChart, 'chart' | 'version' | 'oldest'>,
  marks: readonly ChartMarks[],
): void {
  if (compareChartVersions(version, chart.oldest) >= 0) return
  const other = marks.find((one) => sharesMajor(version, one.version))
  throw new InputError(
    `chart versions before ${chart.oldest} are not supported, got "${version}"`,
    other === undefined || sharesMajor(version, chart.version)
      ? `older releases were several charts with other values; supported: ${chart.oldest} to ${chart.version}`
      : `for a version of ${other.chart}, add --chart ${other.chart}`,
  )
}
