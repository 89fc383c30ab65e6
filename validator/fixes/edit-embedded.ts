import type { Embedded, Outer } from '../source.ts'
import type { TextEdit } from '../edits/change.ts'
import { applyEdits } from '../edits/draft-edits.ts'
import { IntendedMap, isSame, type Intended } from '../edits/intended.ts'
import { lineEndAt, lineStartAt, refusedByLineEnds } from '../edits/lines.ts'
import type { HelmProfile } from '../helm-profile.ts'
import type { MapNode, ValueNode } from '../values-tree.ts'
import { editFile, refusedByCipher, type EditedFile, type NotEdited } from './edit-file.ts'
import { inOrder } from './plan-file.ts'
import type { FixChange } from './planned-fix.ts'

/** Values inside a file, and what to change of them. */
export interface EmbeddedChanges {
  embedded: Embedded
  changes: readonly FixChange[]
}

/**
 * Makes changes to values in parts of a file. Each part is proven by itself; then the whole file is read again, and
 * has to mean what it meant before but for these parts.
 */
export function editEmbedded(
  outer: Outer,
  parts: readonly EmbeddedChanges[],
  profile: HelmProfile,
): EditedFile | NotEdited {
  const found: TextEdit[] = []
  const values: EditedFile['values'][] = []
  const meanings = new Map<ValueNode, Intended>()
  for (const { embedded, changes } of parts) {
    const edited = editPart(embedded, changes, profile)
    if ('refused' in edited) return edited
    found.push(...embedded.toOuter(edited.edits))
    values.push(edited.values)
    const meaning = embedded.meaning(edited.text)
    if (meaning !== undefined) meanings.set(embedded.node, meaning)
  }
  const edits = inOrder(found)
  if (edits === undefined) return { refused: 'two changes meet in the same lines' }
  const text = applyEdits(outer.file.text, edits)
  return isIntended(outer, meanings, outer.read(text))
    ? { text, edits, values: () => values.flatMap((own) => own()) }
    : {
        refused: `the text cannot be edited here without another change of ${outer.file.name}; edit it by hand`,
      }
}

function editPart(
  embedded: Embedded,
  changes: readonly FixChange[],
  profile: HelmProfile,
): EditedFile | NotEdited {
  const { source, read, refused, outer } = embedded
  const encrypted = refusedByCipher(outer.documents[Number(embedded.path()?.[0])])
  if (encrypted !== undefined) return { refused: encrypted, change: changes[0]! }
  if ([...outer.notJudged].some((other) => holds(other, embedded.node))) {
    const whose = 'a release that is not judged here has these values through an alias'
    return { refused: `${whose}; edit them by hand`, change: changes[0]! }
  }
  if (refused !== undefined) return { refused: `${refused}; edit it by hand`, change: changes[0]! }
  const oddLines = refusedByLineEnds(outer.file.text)
  if (oddLines !== undefined) return { refused: oddLines }
  const edited = editFile(source, changes, profile)
  if ('refused' in edited) return edited
  const { text } = source.file
  return edited.edits.some((edit) => isTemplated(text, read, edit))
    ? { refused: 'a template stands in these lines; edit them by hand' }
    : edited
}

function holds(node: ValueNode, wanted: ValueNode): boolean {
  if (node === wanted) return true
  if (node.kind === 'scalar') return false
  const children = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value)
  return children.some((child) => holds(child, wanted))
}

/** Whether a template fills in something in the lines of an edit. */
function isTemplated(text: string, read: string, { start, end }: TextEdit): boolean {
  const from = lineStartAt(text, start)
  const isWholeLines = end === lineStartAt(text, end) && from === start
  const to = isWholeLines ? end : lineEndAt(text, end)
  return text.slice(from, to) !== read.slice(from, to)
}

function isIntended(
  { documents }: Outer,
  meanings: ReadonlyMap<ValueNode, Intended>,
  edited: readonly MapNode[] | undefined,
): boolean {
  return (
    edited?.length === documents.length &&
    documents.every((document, index) => isSame(meaningOf(document, meanings), meaningOf(edited[index]!))) &&
    countDropped(edited) <= countDropped(documents)
  )
}

/** What a tree means, with other meanings for some of its nodes. */
function meaningOf(node: ValueNode, meanings?: ReadonlyMap<ValueNode, Intended>): Intended {
  const known = meanings?.get(node)
  if (known !== undefined) return known
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map((item) => meaningOf(item, meanings))
  return new IntendedMap([...node.entries].map(([key, { value }]) => [key, meaningOf(value, meanings)]))
}

/** Keys that stand twice in a map. */
function countDropped(nodes: Iterable<ValueNode>): number {
  let count = 0
  for (const node of nodes) {
    if (node.kind === 'list') count += countDropped(node.items)
    else if (node.kind === 'map') {
      count +=
        (node.dropped?.length ?? 0) + countDropped([...node.entries.values()].map(({ value }) => value))
    }
  }
  return count
}
