import type { Report } from '../validator/findings/report.ts'

/** What was found. */
export interface ValidationResult {
  /** All findings, with the edits of their fixes: what `--format json` prints, as data. */
  readonly report: Report
}
