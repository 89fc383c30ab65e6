import { compareChartVersions, minorOf } from '../schema/model/chart-version.ts'
import type { CompactChart } from '../schema/model/compact-chart.ts'
import { printable } from '../validator/formats/printable.ts'
import { placeWords } from '../validator/origin.ts'
import type { Place } from '../validator/source-file.ts'
import { print, type Io } from './io.ts'

/** A chart version that is asked for, and the place in a file that does. */
export interface AskedVersion {
  version: string
  at?: Place | undefined
}

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
