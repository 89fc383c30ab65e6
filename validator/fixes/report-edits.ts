import type { Validation } from '../check/validate.ts'
import { distinctViews, type ValuesView } from '../chart/values-view.ts'
import type { FileEdit, Report, ReportedFinding } from '../findings/report.ts'
import { grouped } from '../base/grouped.ts'
import { secretLocations } from '../secrets/secret-locations.ts'
import { SecretTexts } from '../secrets/secret-texts.ts'
import { outermost, type SourceFile } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { narrowed } from './narrowed.ts'
import type { FixPiece } from './proven-edits.ts'
import { plannedFixes, type FixedFile, type FixOutcome } from './planned-fixes.ts'

/** The edits of each piece that is proven and would not repeat a secret. */
type ShownEdits = ReadonlyMap<FixPiece, readonly FileEdit[]>

/**
 * A fix of a key that many layers share has edits in each of them, and so have those of the same key in every other
 * release: a report would hold the square of them.
 */
const mostEdits = 100

/** The report with the text edits of its fixes. A fix that cannot be made is left out; a secret is never repeated. */
export function withEdits(validation: Validation): Report {
  const { report } = validation
  const { fixes, files } = plannedFixes(validation)
  const shown = shownEdits(validation, files)
  const known = new Map<FixOutcome, FileEdit[] | undefined>()
  const editsOf = (pieces: readonly FixPiece[]): FileEdit[] | undefined => {
    if (!known.has(pieces)) known.set(pieces, allEdits(pieces, shown))
    return known.get(pieces)
  }
  const diagnostics = report.diagnostics.map((diagnostic): ReportedFinding => {
    const proven = fixes.get(diagnostic)?.()
    const { fix, ...rest } = diagnostic
    if (proven === undefined || proven === 'hidden' || fix === undefined) return diagnostic
    if (proven === 'impossible') return rest
    const edits = editsOf(proven)
    if (edits === undefined) return diagnostic
    const shown = edits.length > mostEdits ? { ...fix, editsLeftOut: edits.length } : { ...fix, edits }
    return { ...diagnostic, fix: shown }
  })
  return { ...report, diagnostics }
}

function allEdits(pieces: readonly FixPiece[], shown: ShownEdits): FileEdit[] | undefined {
  const edits = pieces.map((piece) => shown.get(piece))
  return edits.every((own) => own !== undefined) ? edits.flat() : undefined
}

function shownEdits({ checked, excerpts }: Validation, files: readonly FixedFile[]): ShownEdits {
  const releases = checked.flatMap((release) =>
    release.sources.map(({ file }) => [outermostName(file), release] as const),
  )
  const viewsOf: ReadonlyMap<string, readonly ValuesView[]> = grouped(releases)
  const shown = new Map<FixPiece, FileEdit[]>()
  for (const { file, prover } of files) {
    const { name, text: before } = file
    const views = distinctViews(viewsOf.get(name) ?? [])
    for (const { pieces, values } of prover.prove()) {
      const after = new SecretTexts(
        views.flatMap((view) => values.flatMap(({ documents, text }) => secretTexts(view, documents, text))),
      )
      const secrets = [excerpts.get(name)?.secretTexts, after]
      for (const piece of pieces) {
        const edits = piece.edits.flatMap((edit) => narrowed(before, edit))
        if (edits.some(({ text }) => secrets.some((one) => one?.isRepeatedIn(text)))) continue
        shown.set(
          piece,
          edits.map((edit) => ({ file: name, ...edit })),
        )
      }
    }
  }
  return shown
}

function outermostName(file: SourceFile): string {
  return outermost({ file, start: 0, end: 0 }).file.name
}

function secretTexts({ chart, root }: ValuesView, documents: readonly MappingNode[], text: string): string[] {
  return secretLocations(chart.schema, documents, root).map(({ start, end }) =>
    text.slice(start, end).replace(/^["']|["']$/g, ''),
  )
}
