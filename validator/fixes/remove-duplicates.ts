import type { TextEdit } from '../edits/change.ts'
import { lineStartAt } from '../edits/lines.ts'
import { isFlow, ownEntries, stretchesOf, type Stretch } from '../edits/stretch.ts'
import type { Source } from '../source.ts'
import { isSameValue, type Entry, type MapNode, type Path, type ValueNode } from '../values-tree.ts'

/** The edits that remove all but the last of equal entries with one key, or why that cannot be done. */
export type DuplicateRemover = (path: Path) => { edits: TextEdit[] } | { refused: string }

/** Each map is looked through once, however many duplicates stand in it. */
export function duplicateRemover({ file, documents }: Source): DuplicateRemover {
  const looked = new Map<MapNode, ReadonlyMap<string, Twin[]>>()
  const twinsIn = (map: MapNode): ReadonlyMap<string, Twin[]> => {
    let twins = looked.get(map)
    if (twins === undefined) looked.set(map, (twins = twinsOf(file.text, map)))
    return twins
  }
  return (path) => {
    const key = String(path.at(-1))
    const maps = documents.map((document) => mapAt(document, path.slice(0, -1)))
    const map = maps.find((map) => map?.dropped !== undefined && twinsIn(map).has(key))
    const kept = map?.entries.get(key)
    if (map === undefined || kept === undefined) return { refused: 'the duplicate has gone' }
    if (isFlow(file.text, map)) return { refused: 'the duplicate stands in braces; remove it by hand' }
    return removal(file.text, twinsIn(map).get(key)!, kept)
  }
}

/** One of several entries with the same key. */
interface Twin {
  entry: Entry
  stretch: Stretch
}

function twinsOf(text: string, map: MapNode): ReadonlyMap<string, Twin[]> {
  const twins = new Map<string, Twin[]>(map.dropped?.map(([key]) => [key, []]))
  const own = ownEntries(map)
  const stretches = stretchesOf(text, map, own, lineStartAt(text, map.place!.start))
  for (const [index, [key, entry]] of own.entries()) {
    twins.get(key)?.push({ entry, stretch: stretches[index]! })
  }
  return twins
}

function removal(
  text: string,
  twins: readonly Twin[],
  kept: Entry,
): { edits: TextEdit[] } | { refused: string } {
  const edits: TextEdit[] = []
  for (const { entry, stretch } of twins) {
    if (entry === kept) continue
    const { isBehindDash, keyStart, end, oddity } = stretch
    const start = lineStartAt(text, keyStart)
    if (oddity !== undefined) return { refused: `the duplicate ${oddity}` }
    if (isBehindDash) return { refused: 'the duplicate stands behind a dash; remove it by hand' }
    if (!isSameValue(entry.value, kept.value)) return { refused: 'the duplicates do not say the same' }
    if (/(?:^|\s)#/.test(text.slice(keyStart, end))) {
      return { refused: 'a comment would go with the duplicate; remove it by hand' }
    }
    edits.push({ start, end, text: '' })
  }
  return { edits }
}

function mapAt(root: MapNode, path: Path): MapNode | undefined {
  let node: ValueNode | undefined = root
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value
    else node = node?.kind === 'list' ? node.items[Number(step)] : undefined
  }
  return node?.kind === 'map' ? node : undefined
}
