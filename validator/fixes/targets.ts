import type { Source } from '../source.ts'
import { entryAt, type Path } from '../values-tree.ts'
import type { FixChange, PlannedFix } from './planned-fix.ts'

/** What a fix changes, by the names of files. */
export type Targets = ReadonlyMap<string, readonly FixChange[]>

/**
 * The files that a fix changes: the one that wins, and for a key that gets another name or place every layer that has
 * it, so that the layers still merge as they did. Nothing where the path leads elsewhere, as that of a `global` that an
 * umbrella chart hands down does.
 */
export function targetsOf(
  { key, changes }: Pick<PlannedFix, 'key' | 'changes'>,
  winner: string,
  layers: readonly Source[],
): Targets | undefined {
  const targets = new Map<string, readonly FixChange[]>()
  for (const source of layers) {
    if (source.root === undefined) continue
    const { name } = source.file
    if (name === winner) targets.set(name, changes)
    else if (changes.every(isOfKey) && changes.every(({ path }) => hasEntry(source, path))) {
      targets.set(name, changes)
    }
  }
  return targets.has(key.file.name) ? targets : undefined
}

/** Whether the path of the first change leads past the key of the finding, in the text that it was found in. */
export function leadsToKey({ key, changes: [first] }: PlannedFix, source: Source): boolean {
  if (first.kind === 'remove-duplicates') return true
  return source.documents.some((document) =>
    first.path.some((_, index) => {
      const place = entryAt(document, first.path.slice(0, index + 1))?.key
      return place?.file === key.file && place.start === key.start
    }),
  )
}

function isOfKey({ kind }: FixChange): boolean {
  return kind === 'rename' || kind === 'move'
}

function hasEntry({ documents }: Source, path: Path): boolean {
  return documents.some((document) => entryAt(document, path) !== undefined)
}
