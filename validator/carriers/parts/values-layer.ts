import type { HelmProfile } from '../../values/helm-profile.ts'
import type { Source } from '../../sources/source.ts'
import { readText } from '../../sources/read-text.ts'
import { sourceFile, type Location, type SourceFile } from '../../text/source-file.ts'
import type { Entry, MappingNode, ScalarNode, ValueNode } from '../../values/values-tree.ts'
import { entriesWhere } from '../../values/entries-where.ts'
import { embeddedLines, type Mask } from './embedded.ts'
import type { Outer } from '../../sources/source.ts'
import { embeddedText } from './embedded-text.ts'
import { templated, unknownText } from './templated.ts'

/** Values that are a part of the carrier's own tree. */
export function treeLayer(root: MappingNode, key: Location): Source {
  return { file: fileAt(key), root, documents: [root], dropped: [], findings: [] }
}

/** Values that are YAML in a text of the carrier. */
export function textLayer(
  { outer, read, mask, profile }: { outer: Outer; read: string; mask: Mask; profile: HelmProfile },
  node: ScalarNode,
  key: Location,
): Source {
  const { file, text, lines } = embeddedText(outer.file, read, node)
  const source = readText(file, text, profile)
  if (text.trim() === '') return { ...source, file: fileAt(key) }
  const embedded = embeddedLines({ outer, node, source, read: text, mask, profile, lines })
  return withFallback({ ...source, embedded }, key)
}

/** A release that sets nothing. */
export function emptyLayer(key: Location): Source {
  return treeLayer({ kind: 'mapping', entries: new Map() }, key)
}

/** What represents no line of the values represents the key that holds them. */
function withFallback(source: Source, key: Location): Source {
  return source.root === undefined ? source : { ...source, file: fileAt(key) }
}

/** An empty text that is at a place of another file. */
export function fileAt({ file, start, end }: Location): SourceFile {
  return {
    ...sourceFile(file.name, ''),
    within: { file, span: () => ({ start, end }) },
  }
}

/** The tree without keys that a template makes, of which nobody knows the names. */
export function withoutTemplatedKeys(map: MappingNode): { map: MappingNode; hasDropped: boolean } {
  return hasTemplatedKeys(map) ? { map: stripped(map), hasDropped: true } : { map, hasDropped: false }
}

function hasTemplatedKeys(node: ValueNode): boolean {
  if (node.kind !== 'mapping') return false
  for (const [key, { value }] of node.entries) if (templated.test(key) || hasTemplatedKeys(value)) return true
  return false
}

function stripped(map: MappingNode): MappingNode {
  const entries = entriesWhere(map, (key) => !templated.test(key)).map(([key, entry]): [string, Entry] => [
    key,
    { ...entry, value: entry.value.kind === 'mapping' ? stripped(entry.value) : entry.value },
  ])
  return { ...map, entries: new Map(entries) }
}

/** The same keys with values that are not known, for what may not be looked at. */
export function withHiddenValues(node: ValueNode): ValueNode {
  if (node.kind === 'scalar') return isNothing(node) ? node : { ...node, value: unknownText }
  if (node.kind === 'sequence') return { ...node, items: node.items.map(withHiddenValues) }
  const entries = [...node.entries].map(([key, entry]): [string, Entry] => [
    key,
    { ...entry, value: withHiddenValues(entry.value) },
  ])
  return { ...node, entries: new Map(entries) }
}

/** Nothing is written there, so that the key may be what should be hidden. */
function isNothing({ value, location }: ScalarNode): boolean {
  return value === null && location?.start === location?.end
}
