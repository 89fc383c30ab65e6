import type { TextEdit } from '../text/text-edit.ts'
import { lineEndAt, lineStartAt, refusedByLineEnds } from '../text/lines.ts'
import type { Embedded, Outer } from '../sources/source.ts'
import { nodesFrom, type ValueNode } from '../values/values-tree.ts'
import { filePlanner, refusedByCipher, type FilePlanner } from './plan-file.ts'

/** Plans the edits of values inside a file, in the text that they are written in. */
export type PartPlanner = (embedded: Embedded) => FilePlanner

export function partPlanner(outer: Outer): PartPlanner {
  const oddLines = refusedByLineEnds(outer.file.text)
  const kept = nodesFrom(outer.notJudged)
  return (embedded) => {
    const { source, read } = embedded
    const refused = refusedPart(embedded, kept) ?? oddLines
    const plan = filePlanner(source)
    return (changes) => {
      if (refused !== undefined) return { refused, impossible: changes }
      const planned = plan(changes)
      return 'refused' in planned || !planned.edits.some((edit) => isTemplated(source.file.text, read, edit))
        ? planned
        : { refused: 'these lines contain a template; edit them by hand' }
    }
  }
}

function refusedPart(embedded: Embedded, kept: ReadonlySet<ValueNode>): string | undefined {
  const { outer, node, refused } = embedded
  const encrypted = refusedByCipher(outer.documents[Number(embedded.path()?.[0])])
  if (encrypted !== undefined) return encrypted
  if (kept.has(node))
    return 'a release that is not checked uses these values too, by an alias; edit them by hand'
  return refused === undefined ? undefined : `${refused}; edit it by hand`
}

/** Whether a template fills in something in the lines of an edit. */
function isTemplated(text: string, read: string, { start, end }: TextEdit): boolean {
  const from = lineStartAt(text, start)
  const isWholeLines = end === lineStartAt(text, end) && from === start
  const to = isWholeLines ? end : lineEndAt(text, end)
  return text.slice(from, to) !== read.slice(from, to)
}
