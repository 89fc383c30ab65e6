import type { Source } from '../sources/source.ts'
import { entryAt, type Entry, type ValueNode } from '../values/values-tree.ts'
import { editable } from './source-id.ts'
import type { FixChange, PlannedFix } from '../findings/planned-fix.ts'

/** What a fix changes, by what tells its sources apart. */
export type Targets = ReadonlyMap<string, readonly FixChange[]>

/**
 * The files that a fix changes: the one that wins, and for a key that gets another name or place every layer that has
 * it, so that the layers still merge as they did; lists do not merge. Nothing where the path leads elsewhere, as that of
 * a `global` that an umbrella chart hands down does.
 */
export function targetsOf(
  { changes }: Pick<PlannedFix, 'changes'>,
  winner: string,
  layers: Iterable<string>,
  read: (id: string) => Source | undefined,
): Targets | undefined {
  if (read(winner)?.root === undefined) return undefined
  const targets = new Map<string, readonly FixChange[]>([[winner, changes]])
  if (!isOfKeys(changes)) return targets
  for (const id of layers) {
    const source = read(id)
    if (source?.root !== undefined && hasEntries(source, changes)) targets.set(id, changes)
  }
  return targets
}

/** The source that a fix changes first, if it is in one of them. */
export function sourceOf(fix: PlannedFix, sources: readonly Source[]): Source | undefined {
  return sources.find((source) => editable(source).file === fix.key.file && leadsToKey(fix, source))
}

/** Whether the path of the first change leads past the key of the finding, in the text that it was found in. */
function leadsToKey({ key, changes: [first] }: PlannedFix, source: Source): boolean {
  if (first.kind === 'remove-duplicate' || first.kind === 'remove-comment') return true
  return source.documents.some((document) => {
    let node: ValueNode | undefined = document
    for (const step of first.path) {
      if (node?.kind === 'sequence') {
        node = node.items[Number(step)]
        continue
      }
      const entry: Entry | undefined = node?.kind === 'mapping' ? node.entries.get(String(step)) : undefined
      if (entry?.key?.file === key.file && entry.key.start === key.start) return true
      node = entry?.value
    }
    return false
  })
}

export type KeyChange = Extract<FixChange, { kind: 'rename' | 'move' }>

/** Whether all that happens is that keys get another name or place. */
export function isOfKeys(changes: readonly FixChange[]): changes is readonly KeyChange[] {
  return changes.every(({ kind }) => kind === 'rename' || kind === 'move')
}

/** Whether all keys that the changes speak of are in a source. */
export function hasEntries({ documents }: Source, changes: readonly KeyChange[]): boolean {
  return changes.every(({ path }) => documents.some((document) => entryAt(document, path) !== undefined))
}
