import type { Diagnostic } from '../../validator/findings/diagnostic.ts'
import type { RedactedFile } from '../../validator/redaction/redacted-file.ts'

/** A configuration that makes no sense, with the places of its faults. Ends with exit status 2. */
export class ConfigFault extends Error {
  readonly diagnostics: Diagnostic[]
  readonly excerpts: ReadonlyMap<string, RedactedFile>

  constructor(diagnostics: Diagnostic[], excerpt: RedactedFile) {
    super(`${excerpt.name} cannot be used`)
    this.diagnostics = diagnostics
    this.excerpts = new Map([[excerpt.name, excerpt]])
  }
}
