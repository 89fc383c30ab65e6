import type { Diagnostic } from '../../validator/diagnostic.ts'
import type { ExcerptSource } from '../../validator/secrets/excerpt-source.ts'

/** A configuration that makes no sense, with the places of its faults. Ends with exit status 2. */
export class ConfigFault extends Error {
  readonly diagnostics: Diagnostic[]
  readonly excerpts: ReadonlyMap<string, ExcerptSource>

  constructor(diagnostics: Diagnostic[], excerpt: ExcerptSource) {
    super(`${excerpt.file.name} cannot be used`)
    this.diagnostics = diagnostics
    this.excerpts = new Map([[excerpt.file.name, excerpt]])
  }
}
