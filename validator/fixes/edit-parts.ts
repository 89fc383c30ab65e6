import { type TextEdit, applyEdits } from '../text/text-edit.ts'
import { isIntended, refusedByAliases } from '../edits/edit-text.ts'
import { changeIntended, IntendedMapping, intendedMapping, isSame, type Intended } from '../edits/intended.ts'
import type { Embedded, EmbeddedLines, EmbeddedMapping, Outer } from '../sources/source.ts'
import type { MappingNode, Path, ValueNode } from '../values/values-tree.ts'
import { inOrder, refusedByNeighbours } from './plan-file.ts'
import { isOfValues } from '../findings/planned-fix.ts'
import type { Change } from '../values/change.ts'
import { grouped } from '../base/grouped.ts'
import type { Failure } from './in-halves.ts'
import type { EditedFile, EditedValues, Piece } from './provable.ts'

/** Values inside a file, with what is changed in them. */
interface Part<One extends Piece> {
  embedded: Embedded
  pieces: readonly One[]
  changes: readonly Change[]
  edits: readonly TextEdit[]
}

/**
 * Makes edits of values in parts of a file. The whole file is read again once, and has to mean what it meant before but
 * for the changes of these parts.
 */
export function editParts<One extends Piece>(
  outer: Outer,
  pieces: readonly One[],
): EditedFile | { failures: readonly Failure<One>[] } {
  const parts = partsOf(pieces)
  const meanings = new Map<ValueNode, Intended>()
  const values: PartAfter['values'][] = []
  const failures: Failure<One>[] = []
  for (const part of parts) {
    const after = partAfter(part)
    if (after === undefined) failures.push({ reason: refusedByText(outer, [part]), blamed: part.pieces })
    else {
      meanings.set(part.embedded.node, after.meaning)
      values.push(after.values)
    }
  }
  if (failures.length > 0) return { failures }
  const edits = inOrder(parts.flatMap(({ embedded, edits }) => outerEdits(embedded, edits)))
  if (edits === undefined) return { failures: [{ reason: refusedByNeighbours, blamed: pieces }] }
  const text = applyEdits(outer.file.text, edits)
  const documents = outer.read(text)
  return documents === undefined || !isAsIntended(outer, meanings, documents)
    ? { failures: [{ reason: refusedByText(outer, parts), blamed: pieces }] }
    : { text, values: values.map((own) => own(text, documents)) }
}

/** The edits of a file that are edits of the text that values in it are written in. */
export function outerEdits(embedded: Embedded, edits: readonly TextEdit[]): readonly TextEdit[] {
  return embedded.kind === 'lines' ? embedded.toOuter(edits) : edits
}

function partsOf<One extends Piece>(pieces: readonly One[]): Part<One>[] {
  const byNode = grouped(pieces.map((piece) => [piece.source.embedded!.node, piece]))
  return [...byNode.values()].map((own) => ({
    embedded: own[0]!.source.embedded!,
    pieces: own,
    changes: own.flatMap(({ changes }) => changes.filter(isOfValues)),
    edits: own.flatMap(({ ownEdits }) => ownEdits),
  }))
}

function refusedByText({ file }: Outer, parts: readonly Part<Piece>[]): string {
  return (
    parts.map(({ embedded }) => refusedByAliases(embedded.source)).find((refused) => refused !== undefined) ??
    `an edit here would change more of ${file.name}; edit it by hand`
  )
}

/** What the node of a part has to mean, and how its values are found once the file is read again. */
interface PartAfter {
  meaning: Intended
  values: (text: string, documents: readonly MappingNode[]) => EditedValues
}

function partAfter(part: Part<Piece>): PartAfter | undefined {
  const { embedded } = part
  return embedded.kind === 'mapping' ? mappingAfter(embedded, part) : linesAfter(embedded, part)
}

/** Nothing but the whole file proves the text of a mapping. */
function mappingAfter(embedded: EmbeddedMapping, { changes }: Part<Piece>): PartAfter | undefined {
  const meaning = intendedMapping(embedded.node)
  if (!changes.every((change) => changeIntended(meaning, change))) return undefined
  return {
    meaning,
    values: (text, documents) => ({ text, documents: mappingAtPath(documents, embedded.path()!) }),
  }
}

function linesAfter(embedded: EmbeddedLines, { changes, edits }: Part<Piece>): PartAfter | undefined {
  const { source } = embedded
  const inText = inOrder(edits)
  if (inText === undefined) return undefined
  const text = applyEdits(source.file.text, inText)
  const edited = embedded.readAgain(text)
  if (!isIntended(source, changes, edited)) return undefined
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
