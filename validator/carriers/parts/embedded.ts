import type { HelmProfile } from '../../values/helm-profile.ts'
import type { EmbeddedLines, EmbeddedMapping, Outer } from '../../sources/source.ts'
import { readText } from '../../sources/read-text.ts'
import { sourceFile } from '../../text/source-file.ts'
import type { MappingNode } from '../../values/values-tree.ts'
import { outerEdits, type Lines } from './line-edits.ts'
import { pathTo } from './node-paths.ts'

/** Values that are a map of the outer file. */
export function embeddedMapping(outer: Outer, read: string, node: MappingNode): EmbeddedMapping {
  return {
    kind: 'mapping',
    outer,
    node,
    path: () => pathTo(outer.documents, node),
    source: { file: outer.file, root: node, documents: [node], dropped: [], findings: [] },
    read,
  }
}

/** A text with what a template fills in replaced. */
export type Mask = (text: string) => string

/** Values that are YAML in a text of the outer file. */
export function embeddedLines({
  outer,
  node,
  source,
  read,
  mask,
  profile,
  lines,
}: Pick<EmbeddedLines, 'outer' | 'node' | 'source' | 'read'> & {
  mask: Mask
  profile: HelmProfile
  lines: Lines | undefined
}): EmbeddedLines {
  return {
    kind: 'lines',
    outer,
    node,
    path: () => pathTo(outer.documents, node),
    source,
    read,
    toOuter: (edits) => outerEdits(lines!, edits),
    mask,
    readAgain: (text) => readText(sourceFile(outer.file.name, text), mask(text), profile),
    ...(lines === undefined && { refused: 'the values are in a quoted or folded string' }),
  }
}
