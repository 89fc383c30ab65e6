import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import type { SchemaCheck } from './schema-check.ts'

/**
 * Why the chart may know a key that looks like a mistake here: it is newer than the model, or the model knows it only
 * in part.
 */
export function beyondModel({ chart, version }: SchemaCheck): 'newer' | 'partly-known' | undefined {
  if (chart.hints.isPartlyKnown) return 'partly-known'
  return compareChartVersions(minorOf(version), minorOf(chart.version)) > 0 ? 'newer' : undefined
}
