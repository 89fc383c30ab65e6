import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import type { SchemaCheck } from './schema-check.ts'

type Asked = Pick<SchemaCheck, 'chart' | 'version'>

/**
 * Why the chart may know a key that looks like a mistake here: it is newer than the model, or the model knows it only
 * in part.
 */
export function beyondModel(check: Asked): 'newer' | 'partly-known' | undefined {
  if (check.chart.hints.isPartlyKnown) return 'partly-known'
  return isNewerThanModel(check) ? 'newer' : undefined
}

/** Whether the model knows nothing of the minor version. */
export function isNewerThanModel({ chart, version }: Asked): boolean {
  return compareChartVersions(minorOf(version), minorOf(chart.version)) > 0
}
