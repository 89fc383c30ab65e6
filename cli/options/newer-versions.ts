import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { print, type Io } from '../terminal/io.ts'

/** Warns of a version that is newer than the model, where no finding does. */
export async function sayNewer(
  version: string,
  chart: Pick<CompactChart, 'chart' | 'version'>,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<void> {
  if (compareChartVersions(minorOf(version), minorOf(chart.version)) <= 0) return
  await print(
    stderr,
    `gloo-values: ${chart.chart} ${version} is newer than the latest known chart, ${chart.version}; later values are not known\n`,
  )
}
