import type { Report } from '../diagnostic.ts'

/** The report as it is; docs/report.schema.json describes it. Holds no line of any file. */
export function formatJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
