import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { printable } from '../../validator/text/printable.ts'
import { placeWords } from '../../validator/values/origin.ts'
import type { AskedVersion } from '../../workspace/carriers/asked-version.ts'
import { print, type Io } from '../terminal/io.ts'

/** Warns once for each version that is newer than the model. */
export async function sayNewer(
  asked: readonly AskedVersion[],
  chart: Pick<CompactChart, 'chart' | 'version'>,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<void> {
  const said = new Set<string>()
  for (const { version, at } of asked) {
    if (said.has(version) || compareChartVersions(minorOf(version), minorOf(chart.version)) <= 0) continue
    said.add(version)
    const where = at === undefined ? '' : `${printable(placeWords(at))}: `
    await print(
      stderr,
      `gloo-values: ${where}${chart.chart} ${version} is newer than the latest known chart, ${chart.version}; later values are not known\n`,
    )
  }
}
