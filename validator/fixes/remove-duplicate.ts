import type { TextEdit } from '../text/text-edit.ts'
import { lineStartAt } from '../text/lines.ts'
import { isFlow, ownEntries, spansOf, type Span } from '../edits/span.ts'
import type { Source } from '../sources/source.ts'
import {
  isSameValue,
  type Entry,
  type MappingNode,
  type Path,
  type ValueNode,
} from '../values/values-tree.ts'
import type { FixChange } from '../findings/planned-fix.ts'

/** The edit that removes an entry with the key of a later one, or why that cannot be done. */
export type DuplicateRemover = (
  change: Extract<FixChange, { kind: 'remove-duplicate' }>,
) => { edits: TextEdit[] } | { refused: string }

/** Each map is looked through once, however many duplicates are in it. */
export function duplicateRemover({ file, documents }: Source): DuplicateRemover {
  const looked = new Map<MappingNode, ReadonlyMap<number, Duplicate>>()
  const duplicatesIn = (map: MappingNode): ReadonlyMap<number, Duplicate> => {
    let duplicates = looked.get(map)
    if (duplicates === undefined) looked.set(map, (duplicates = duplicatesOf(file.text, map)))
    return duplicates
  }
  return ({ path, at }) => {
    for (const document of documents) {
      const map = mappingAt(document, path.slice(0, -1))
      const duplicate = map?.dropped === undefined ? undefined : duplicatesIn(map).get(at)
      if (duplicate !== undefined) return removal(file.text, map!, duplicate)
    }
    return {
      refused:
        'another fix has moved the duplicate, or Helm drops the mapping that it is in; run --fix again',
    }
  }
}

/** An entry that a later one with its key replaces. */
interface Duplicate {
  entry: Entry
  span: Span
  next: Entry
}

/** By the offsets of their keys. */
function duplicatesOf(text: string, map: MappingNode): ReadonlyMap<number, Duplicate> {
  const own = ownEntries(map)
  const spans = spansOf(text, map, own, lineStartAt(text, map.location!.start))
  const duplicates = new Map<number, Duplicate>()
  const nexts = new Map<string, Entry>()
  for (const [index, [key, entry]] of [...own.entries()].reverse()) {
    const next = nexts.get(key)
    if (next !== undefined) duplicates.set(entry.key!.start, { entry, span: spans[index]!, next })
    nexts.set(key, entry)
  }
  return duplicates
}

function removal(
  text: string,
  map: MappingNode,
  { entry, span, next }: Duplicate,
): { edits: TextEdit[] } | { refused: string } {
  const { isBehindDash, keyStart, end, oddity } = span
  if (isFlow(text, map)) return { refused: 'the duplicate is in a flow mapping; remove it by hand' }
  if (oddity !== undefined) return { refused: `the duplicate ${oddity}` }
  if (isBehindDash) return { refused: 'the duplicate is on the line of a dash; remove it by hand' }
  if (!isSameValue(entry.value, next.value)) return { refused: 'the duplicates have different values' }
  if (/[ \t\n\r"'\]}]#/.test(text.slice(keyStart, end))) {
    return { refused: 'a comment would be removed with the duplicate; remove it by hand' }
  }
  return { edits: [{ start: lineStartAt(text, keyStart), end, text: '' }] }
}

function mappingAt(root: MappingNode, path: Path): MappingNode | undefined {
  let node: ValueNode | undefined = root
  for (const step of path) {
    if (node?.kind === 'mapping') node = node.entries.get(String(step))?.value
    else node = node?.kind === 'sequence' ? node.items[Number(step)] : undefined
  }
  return node?.kind === 'mapping' ? node : undefined
}
