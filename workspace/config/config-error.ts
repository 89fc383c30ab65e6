import type { ReportedFinding } from '../../validator/findings/report.ts'
import type { RedactedFile } from '../../validator/redaction/redacted-file.ts'

/** An invalid configuration, with the places of its errors. Ends with exit status 2. */
export class ConfigError extends Error {
  readonly diagnostics: ReportedFinding[]
  readonly excerpts: ReadonlyMap<string, RedactedFile>

  constructor(diagnostics: ReportedFinding[], excerpt: RedactedFile) {
    super(`${excerpt.name} is invalid`)
    this.diagnostics = diagnostics
    this.excerpts = new Map([[excerpt.name, excerpt]])
  }
}
