import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import type { SchemaCheck } from './schema-check.ts'

/** Whether the chart may know a key that looks like a mistake here, because it is newer than the model. */
export function isBeyondModel({ chart, version }: SchemaCheck): boolean {
  return compareChartVersions(minorOf(version), minorOf(chart.version)) > 0
}
