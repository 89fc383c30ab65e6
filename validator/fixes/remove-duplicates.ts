import type { TextEdit } from '../edits/change.ts'
import { lineStartAt } from '../edits/lines.ts'
import { isFlow, ownEntries, stretchesOf } from '../edits/stretch.ts'
import type { Source } from '../source.ts'
import { isSameValue, type MapNode, type Path, type ValueNode } from '../values-tree.ts'

/** The edits that remove all but the last of equal entries with one key, or why that cannot be done. */
export function duplicateEdits(
  { file, documents }: Source,
  path: Path,
): { edits: TextEdit[] } | { refused: string } {
  const key = String(path.at(-1))
  const map = documents
    .map((document) => mapAt(document, path.slice(0, -1)))
    .find((map) => map?.dropped?.some(([name]) => name === key))
  const kept = map?.entries.get(key)
  if (map === undefined || kept === undefined) return { refused: 'the duplicate has gone' }
  if (isFlow(file.text, map)) return { refused: 'the duplicate stands in braces; remove it by hand' }
  const own = ownEntries(map)
  const stretches = stretchesOf(file.text, map, own, lineStartAt(file.text, map.place!.start))
  const edits: TextEdit[] = []
  for (const [index, [name, entry]] of own.entries()) {
    if (name !== key || entry === kept) continue
    const { isBehindDash, keyStart, end, oddity } = stretches[index]!
    const start = lineStartAt(file.text, keyStart)
    if (oddity !== undefined) return { refused: `the duplicate ${oddity}` }
    if (isBehindDash) return { refused: 'the duplicate stands behind a dash; remove it by hand' }
    if (!isSameValue(entry.value, kept.value)) return { refused: 'the duplicates do not say the same' }
    if (/(?:^|\s)#/.test(file.text.slice(keyStart, end))) {
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
