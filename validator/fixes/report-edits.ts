import type { ReportedFinding, FileEdit, Report } from '../findings/report.ts'
import { grouped } from '../base/grouped.ts'
import { secretLocations } from '../secrets/secret-locations.ts'
import { SecretTexts } from '../secrets/secret-texts.ts'
import { largeText } from '../text/large-text.ts'
import { outermost, type SourceFile } from '../text/source-file.ts'
import type { Outer, Source } from '../sources/source.ts'
import type { MappingNode } from '../values/values-tree.ts'
import type { Offer } from '../check/reported-findings.ts'
import type { Validation } from '../check/validate.ts'
import { sourceId } from './source-id.ts'
import { provableFile } from './provable-file.ts'
import { FileProver, type FixPiece } from './proven-edits.ts'
import { narrowed } from './narrowed.ts'
import { SharedChanges } from './shared-changes.ts'
import { sharedLayers, type Layers, type SharedLayers } from './shared-layers.ts'
import { isOfKeys, sourceOf, targetsOf } from './targets.ts'
import { distinctViews, type ValuesView } from '../chart/values-view.ts'
import { WorkLimit } from './work-limit.ts'

/** The edits of a fix; `hidden` where they would repeat a secret, or where the work or the memory for them would be too much. */
type Outcome = FileEdit[] | 'hidden' | 'impossible'

/** A file that fixes change, as one Helm reads it. */
interface FixedFile {
  file: SourceFile
  prover: FileProver
  /** How releases see the file. */
  views: readonly ValuesView[]
  shown: Map<FixPiece, FileEdit[]>
}

interface Run {
  validation: Validation
  limit: WorkLimit
  files: Map<Source | Outer, FixedFile>
  layersOf: SharedLayers
  viewsOf: ReadonlyMap<string, readonly ValuesView[]>
  shared: SharedChanges<() => Outcome>
}

/**
 * A fix of a key that many layers share has edits in each of them, and so have those of the same key in every other
 * release: a report would hold the square of them.
 */
const mostEdits = 100

/** The report with the text edits of its fixes. A fix that cannot be made is left out; a secret is never repeated. */
export function withEdits(validation: Validation): Report {
  const { report, offers, checked } = validation
  const views = checked.flatMap((release) =>
    release.sources.map(({ file }) => [outermostName(file), release] as const),
  )
  const run: Run = {
    validation,
    limit: new WorkLimit(),
    files: new Map(),
    layersOf: sharedLayers(checked.map(({ sources }) => sources)),
    viewsOf: grouped(views),
    shared: new SharedChanges(),
  }
  const outcomes = new Map<ReportedFinding, () => Outcome>()
  for (const diagnostic of report.diagnostics) {
    const offer = offers.get(diagnostic)
    if (offer !== undefined && diagnostic.fix !== undefined) outcomes.set(diagnostic, plannedFix(run, offer))
  }
  for (const file of run.files.values()) proveFile(run, file)
  const diagnostics = report.diagnostics.map((diagnostic): ReportedFinding => {
    const outcome = outcomes.get(diagnostic)?.()
    const { fix, ...rest } = diagnostic
    if (outcome === undefined || outcome === 'hidden' || fix === undefined) return diagnostic
    if (outcome === 'impossible') return rest
    const shown =
      outcome.length > mostEdits ? { ...fix, editsLeftOut: outcome.length } : { ...fix, edits: outcome }
    return { ...diagnostic, fix: shown }
  })
  return { ...report, diagnostics }
}

function outermostName(file: SourceFile): string {
  return outermost({ file, start: 0, end: 0 }).file.name
}

/** What becomes of a fix, once all files are proven. */
function plannedFix(run: Run, offer: Offer): () => Outcome {
  const { fix, sources } = offer
  const own = sourceOf(fix, sources)
  if (own === undefined) return () => 'impossible'
  const winner = sourceId(own)
  const layers = run.layersOf(fix.changes, sources)
  const plan = (): (() => Outcome) => plannedIn(run, offer, winner, layers)
  return isOfKeys(fix.changes) && layers.has(winner) ? run.shared.find(layers, fix.changes, plan) : plan()
}

function plannedIn(run: Run, { fix, profile }: Offer, winner: string, layers: Layers): () => Outcome {
  const targets = targetsOf(fix, winner, layers.keys(), (id) => layers.get(id))
  if (targets === undefined) return () => 'impossible'
  if ([...targets.keys()].some((id) => isLarge(layers.get(id)!))) return () => 'hidden'
  const parts = [...targets].map(([id, changes]) => {
    const source = layers.get(id)!
    const file = fixedFile(run, source, profile)
    return { file, piece: file.prover.plan(source, changes) }
  })
  let outcome: Outcome | undefined
  return () => (outcome ??= outcomeOf(parts))
}

/** With its edits made, the values of such a file would be in memory a second time. */
function isLarge({ file }: Source): boolean {
  return outermost({ file, start: 0, end: 0 }).file.text.length > largeText
}

function outcomeOf(parts: readonly { file: FixedFile; piece: FixPiece }[]): Outcome {
  if (parts.some(({ piece }) => piece.state === 'impossible')) return 'impossible'
  const edits = parts.map(({ file, piece }) => file.shown.get(piece))
  return edits.every((own) => own !== undefined) ? edits.flat() : 'hidden'
}

function fixedFile(
  { validation, limit, files, viewsOf }: Run,
  source: Source,
  profile: Offer['profile'],
): FixedFile {
  const outer = source.embedded?.outer
  let file = files.get(outer ?? source)
  if (file === undefined) {
    const provable = provableFile(source, profile, validation.readers)
    const prover = new FileProver(provable, limit)
    const views = distinctViews(viewsOf.get(provable.file.name) ?? [])
    files.set(outer ?? source, (file = { file: provable.file, prover, views, shown: new Map() }))
  }
  return file
}

function proveFile({ validation }: Run, { file, prover, views, shown }: FixedFile): void {
  const { name, text: before } = file
  for (const { pieces, values } of prover.prove()) {
    const after = new SecretTexts(
      views.flatMap((view) => values.flatMap(({ documents, text }) => secretTexts(view, documents, text))),
    )
    const secrets = [validation.excerpts.get(name)?.secretTexts, after]
    const all = pieces.map(({ edits }) => edits.flatMap((edit) => narrowed(before, edit)))
    for (const [index, piece] of pieces.entries()) {
      const edits = all[index]!
      if (!edits.some(({ text }) => secrets.some((one) => one?.isRepeatedIn(text))))
        shown.set(
          piece,
          edits.map((edit) => ({ file: name, ...edit })),
        )
    }
  }
}

function secretTexts({ chart, root }: ValuesView, documents: readonly MappingNode[], text: string): string[] {
  return secretLocations(chart.schema, documents, root).map(({ start, end }) =>
    text.slice(start, end).replace(/^["']|["']$/g, ''),
  )
}
