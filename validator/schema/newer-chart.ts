import { minorOf } from '../../schema/model/chart-version.ts'
import { builtIn } from '../findings/finding.ts'
import { isNewerThanModel } from './beyond-model.ts'
import type { SchemaCheck } from './schema-check.ts'

/** Reports that the chart is newer than the model, and what this makes uncertain; at the version, where a file names it. */
export function checkNewerChart(
  check: Pick<SchemaCheck, 'chart' | 'version' | 'versionAt' | 'lastFile' | 'report'>,
  reported: Set<string>,
): void {
  if (!isNewerThanModel(check)) return
  const { chart, version: known } = check.chart
  const { version, versionAt, lastFile, report } = check
  if (versionAt === undefined) {
    const key = `${chart} ${version}`
    // No file names the version, so it is one finding for all of them.
    if (reported.has(key)) return
    reported.add(key)
  }
  report(
    builtIn('newer-chart', {
      message: `${chart} ${version} is newer than the newest known chart, ${known}, whose schema is used instead`,
      help: `keys that were added or removed and defaults that changed after ${minorOf(known)} are not known, so an unknown key is a warning`,
      data: { chart, chartVersion: version, newestKnown: known },
      path: [],
      location: versionAt ?? { file: lastFile, start: 0, end: 0 },
    }),
  )
}
