import type { Carrier } from '../carriers/parts/carrier.ts'
import type { CheckedRelease } from '../release/review.ts'
import type { Source } from '../sources/source.ts'
import { outermost, type Location, type SourceFile } from '../text/source-file.ts'
import {
  firstKeyOf,
  nextLinesOf,
  suppressionsIn,
  type CommentedText,
  type FileSuppressions,
} from './read-suppressions.ts'
import { yamlComments } from '../yaml/yaml-comments.ts'

/** The suppressions in a carrier and in the texts of values that it holds. */
export function carrierSuppressions(
  carrier: Carrier,
  releases: readonly CheckedRelease[],
  ruleIds: readonly string[],
): FileSuppressions {
  const { file, documents = [] } = carrier
  const { name } = file
  const nextLines = nextLinesOf(file)
  const texts = new Map<string, CommentedText>()
  texts.set(name, {
    scope: name,
    name,
    // Only what ends with its line has a next line.
    comments: carrier.comments().filter(({ file, start }) => !file.text.startsWith('/*', start)),
    firstKey: firstKeyOf(documents),
    nextLines,
  })
  for (const { embedded } of releases.flatMap(({ sources }) => sources)) {
    const scope = embedded && scopeOf(embedded.source.file)
    if (scope === undefined || embedded?.outer.file !== file || texts.has(scope)) continue
    const { source, read } = embedded
    const own = yamlComments(source.file, read)
    texts.set(scope, { scope, name, comments: own, firstKey: firstKeyOf(source.documents), nextLines })
  }
  return suppressionsIn(ruleIds, [...texts.values()])
}

/** What represents a text inside a file; nothing for a file. */
function scopeOf(file: SourceFile): string | undefined {
  if (file.within === undefined) return undefined
  const { start } = outermost({ file, start: 0, end: 0 })
  return `${file.name}\n${start}`
}

/** The text that holds a place; for what represents no line of it too. */
export function scopeAt({ file }: Location, sources: readonly Source[]): string | undefined {
  const source = sources.find((one) => one.file === file && one.embedded !== undefined)
  return scopeOf(source?.embedded?.source.file ?? file)
}
