import type { Diagnostic } from '../../validator/findings/diagnostic.ts'
import type { RedactedFile } from '../../validator/redaction/redacted-file.ts'

/** An invalid configuration, with the places of its errors. Ends with exit status 2. */
export class ConfigError extends Error {
  readonly diagnostics: Diagnostic[]
  readonly excerpts: ReadonlyMap<string, RedactedFile>

  constructor(diagnostics: Diagnostic[], excerpt: RedactedFile) {
    super(`${excerpt.name} is invalid`)
    this.diagnostics = diagnostics
    this.excerpts = new Map([[excerpt.name, excerpt]])
  }
}
