import { type TextEdit, applyEdits } from '../text/text-edit.ts'
import { isIntended, refusedByAliases } from '../edits/edit-text.ts'
import { changeIntended, IntendedMapping, intendedMapping, isSame, type Intended } from '../edits/intended.ts'
import type { Embedded, EmbeddedLines, EmbeddedMapping, Outer } from '../sources/source.ts'
import type { MappingNode, Path, ValueNode } from '../values/values-tree.ts'
import { inOrder, refusedByNeighbours } from './plan-file.ts'
import { isOfValues, type FixChange } from '../findings/planned-fix.ts'

/** Values inside a file, with edits of the text that they are written in and the changes that these shall make. */
export interface PartEdits {
  embedded: Embedded
  changes: readonly FixChange[]
  edits: readonly TextEdit[]
}

/** A file with the edits of its parts made, which is proven to mean what was intended and nothing else. */
export interface EditedParts {
  text: string
  /** The values of each part, with the text that they are in. */
  values: { text: string; documents: readonly MappingNode[] }[]
}

/** Parts of which one, or all together, cannot be edited. */
export interface PartsRefused {
  refused: string
  parts: readonly PartEdits[]
}

/**
 * Makes edits of values in parts of a file. The whole file is read again once, and has to mean what it meant before but
 * for the changes of these parts.
 */
export function editParts(outer: Outer, parts: readonly PartEdits[]): EditedParts | PartsRefused[] {
  const meanings = new Map<ValueNode, Intended>()
  const values: ((text: string, documents: readonly MappingNode[]) => EditedParts['values'][number])[] = []
  const refusals: PartsRefused[] = []
  for (const part of parts) {
    const after = partAfter(part)
    if (after === undefined) refusals.push({ refused: refusedByText(outer, [part]), parts: [part] })
    else {
      meanings.set(part.embedded.node, after.meaning)
      values.push(after.values)
    }
  }
  if (refusals.length > 0) return refusals
  const edits = inOrder(parts.flatMap(outerEditsOf))
  if (edits === undefined) return [{ refused: refusedByNeighbours, parts }]
  const text = applyEdits(outer.file.text, edits)
  const documents = outer.read(text)
  if (documents === undefined || !isAsIntended(outer, meanings, documents)) {
    return [{ refused: refusedByText(outer, parts), parts }]
  }
  return { text, values: values.map((own) => own(text, documents)) }
}

export function outerEditsOf({
  embedded,
  edits,
}: Pick<PartEdits, 'embedded' | 'edits'>): readonly TextEdit[] {
  return embedded.kind === 'lines' ? embedded.toOuter(edits) : edits
}

function refusedByText({ file }: Outer, parts: readonly PartEdits[]): string {
  return (
    parts.map(({ embedded }) => refusedByAliases(embedded.source)).find((refused) => refused !== undefined) ??
    `an edit here would change more of ${file.name}; edit it by hand`
  )
}

/** What the node of a part has to mean, and how its values are found once the file is read again. */
interface PartAfter {
  meaning: Intended
  values: (text: string, documents: readonly MappingNode[]) => EditedParts['values'][number]
}

function partAfter(part: PartEdits): PartAfter | undefined {
  const { embedded } = part
  return embedded.kind === 'mapping' ? mappingAfter(embedded, part) : linesAfter(embedded, part)
}

/** Nothing but the whole file proves the text of a mapping. */
function mappingAfter(embedded: EmbeddedMapping, { changes }: PartEdits): PartAfter | undefined {
  const meaning = intendedMapping(embedded.node)
  if (!changes.filter(isOfValues).every((change) => changeIntended(meaning, change))) return undefined
  return {
    meaning,
    values: (text, documents) => ({ text, documents: mappingAtPath(documents, embedded.path()!) }),
  }
}

function linesAfter(embedded: EmbeddedLines, { changes, edits }: PartEdits): PartAfter | undefined {
  const { source } = embedded
  const inText = inOrder(edits)
  if (inText === undefined) return undefined
  const text = applyEdits(source.file.text, inText)
  const edited = embedded.readAgain(text)
  if (!isIntended(source, changes.filter(isOfValues), edited)) return undefined
  return { meaning: embedded.mask(text), values: () => ({ text, documents: edited.documents }) }
}

function mappingAtPath(documents: readonly MappingNode[], path: Path): MappingNode[] {
  let node: ValueNode | undefined = { kind: 'sequence', items: documents }
  for (const step of path) {
    if (node?.kind === 'sequence') node = node.items[Number(step)]
    else node = node?.kind === 'mapping' ? node.entries.get(String(step))?.value : undefined
  }
  return node?.kind === 'mapping' ? [node] : []
}

function isAsIntended(
  { documents }: Outer,
  meanings: ReadonlyMap<ValueNode, Intended>,
  edited: readonly MappingNode[],
): boolean {
  return (
    edited.length === documents.length &&
    documents.every((document, index) => isSame(meaningOf(document, meanings), meaningOf(edited[index]!))) &&
    countDropped(edited) <= countDropped(documents)
  )
}

/** What a tree means, with other meanings for some of its nodes. */
function meaningOf(node: ValueNode, meanings?: ReadonlyMap<ValueNode, Intended>): Intended {
  const known = meanings?.get(node)
  if (known !== undefined) return known
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map((item) => meaningOf(item, meanings))
  return new IntendedMapping([...node.entries].map(([key, { value }]) => [key, meaningOf(value, meanings)]))
}

/** Keys that are twice in a mapping. */
function countDropped(nodes: Iterable<ValueNode>): number {
  let count = 0
  for (const node of nodes) {
    if (node.kind === 'sequence') count += countDropped(node.items)
    else if (node.kind === 'mapping') {
      count +=
        (node.dropped?.length ?? 0) + countDropped([...node.entries.values()].map(({ value }) => value))
    }
  }
  return count
}
