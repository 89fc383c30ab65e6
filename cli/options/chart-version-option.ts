import { compareChartVersions, isChartVersion, sharesMajor } from '../../schema/model/chart-version.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { chartMarks } from '../knowledge/chart-marks.ts'
import { UsageError } from '../terminal/usage-error.ts'

/** The chart version that is asked for. Refuses what the model cannot know, and says where it ends. */
export function chartVersionOption(asked: string | undefined, chart: CompactChart, hint: string): string {
  const version = asked ?? chart.version
  if (!isChartVersion(version)) {
    throw new UsageError(`--chart-version requires a version such as 2.7 or 2.7.2, got "${version}"`, hint)
  }
  if (compareChartVersions(version, chart.oldest) < 0) {
    const other = chartMarks.find((one) => sharesMajor(version, one.version))
    throw new UsageError(
      `chart versions before ${chart.oldest} are not supported, got "${version}"`,
      other === undefined || sharesMajor(version, chart.version)
        ? `older releases were several charts with other values; supported: ${chart.oldest} to ${chart.version}`
        : `for versions of ${other.chart}: --chart ${other.chart}`,
    )
  }
  return version
}
