import { newestProfile } from '../values/helm-profile.ts'
import { ordinarySource } from './ordinary-source.ts'
import { readText } from './read-text.ts'
import type { Source } from './source.ts'
import { sourceFile } from '../text/source-file.ts'

/** Reads YAML. The first error ends it; duplicate keys and dropped text do not. */
export function parseSource(name: string, text: string, profile = newestProfile): Source {
  const file = sourceFile(name, text)
  return ordinarySource(file) ?? readText(file, file.text, profile)
}
