import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Values documents and manifests that somebody used, from public repositories: they lie beside the checkout, if at all. */
export const corpusFolder = join(import.meta.dirname, '../../../shared/corpus')

export function isCorpusThere(): boolean {
  return existsSync(corpusFolder)
}
