import type { Diagnostic, FileEdit, Report } from '../diagnostic.ts'
import { secretPlaces } from '../secrets/secret-places.ts'
import { SecretTexts } from '../secrets/secret-texts.ts'
import type { SourceFile } from '../source-file.ts'
import type { Outer, Source } from '../source.ts'
import type { MapNode } from '../values-tree.ts'
import type { Offer, Validation } from '../validate.ts'
import { sourceId } from './edit-sources.ts'
import { provableCarrier } from './provable-carrier.ts'
import { provableFile } from './provable-file.ts'
import { FileProver, type Piece } from './proven-edits.ts'
import { narrowed } from './narrowed.ts'
import { sharedLayers, type SharedLayers } from './shared-layers.ts'
import { sourceOf, targetsOf } from './targets.ts'
import { viewId, type ValuesView } from '../values-view.ts'
import { WorkLimit } from './work-limit.ts'

/** The edits of a fix; `hidden` where they would repeat a secret, or where the work for them would be too much. */
type Outcome = FileEdit[] | 'hidden' | 'impossible'

/** A file that fixes change, as one Helm reads it. */
interface FixedFile {
  file: SourceFile
  prover: FileProver
  /** How releases see the file. */
  views: Map<string, ValuesView>
  shown: Map<Piece, FileEdit[]>
}

interface Run {
  validation: Validation
  limit: WorkLimit
  files: Map<Source | Outer, FixedFile>
  layersOf: SharedLayers
}

/** The report with the text edits of its fixes. A fix that cannot be made is left out; a secret is never repeated. */
export function withEdits(validation: Validation): Report {
  const { report, offers } = validation
  const layersOf = sharedLayers(validation.checked.map(({ sources }) => sources))
  const run: Run = { validation, limit: new WorkLimit(), files: new Map(), layersOf }
  const outcomes = new Map<Diagnostic, () => Outcome>()
  for (const diagnostic of report.diagnostics) {
    const offer = offers.get(diagnostic)
    if (offer !== undefined && diagnostic.fix !== undefined) outcomes.set(diagnostic, plannedFix(run, offer))
  }
  for (const file of run.files.values()) proveFile(run, file)
  const diagnostics = report.diagnostics.map((diagnostic): Diagnostic => {
    const outcome = outcomes.get(diagnostic)?.()
    if (outcome === undefined || outcome === 'hidden' || diagnostic.fix === undefined) return diagnostic
    if (outcome !== 'impossible') return { ...diagnostic, fix: { ...diagnostic.fix, edits: outcome } }
    const { fix: _, ...rest } = diagnostic
    return rest
  })
  return { ...report, diagnostics }
}

/** What becomes of a fix, once all files are proven. */
function plannedFix(run: Run, { fix, chart, sources, profile, root }: Offer): () => Outcome {
  const own = sourceOf(fix, sources)
  const layers = run.layersOf(fix.changes, sources)
  const targets = own && targetsOf(fix, sourceId(own), layers)
  if (targets === undefined) return () => 'impossible'
  const parts = [...targets].map(([id, changes]) => {
    const source = layers.find((source) => sourceId(source) === id)!
    const file = fixedFile(run, source, profile)
    file.views.set(viewId({ chart, root }), { chart, root })
    return { file, piece: file.prover.plan(source, changes) }
  })
  return () => {
    if (parts.some(({ piece }) => piece.state === 'impossible')) return 'impossible'
    const edits = parts.map(({ file, piece }) => file.shown.get(piece))
    return edits.every((own) => own !== undefined) ? edits.flat() : 'hidden'
  }
}

function fixedFile({ validation, limit, files }: Run, source: Source, profile: Offer['profile']): FixedFile {
  const outer = source.embedded?.outer
  let file = files.get(outer ?? source)
  if (file === undefined) {
    const provable =
      outer === undefined
        ? provableFile(source, profile, validation.readers.get(source.file.name) ?? [])
        : provableCarrier(outer)
    const prover = new FileProver(provable, limit)
    files.set(outer ?? source, (file = { file: provable.file, prover, views: new Map(), shown: new Map() }))
  }
  return file
}

function proveFile({ validation }: Run, { file, prover, views, shown }: FixedFile): void {
  const { name, text: before } = file
  for (const { pieces, values } of prover.prove()) {
    const after = new SecretTexts(
      [...views.values()].flatMap((view) =>
        values.flatMap(({ documents, text }) => secretTexts(view, documents, text)),
      ),
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

function secretTexts({ chart, root }: ValuesView, documents: readonly MapNode[], text: string): string[] {
  return secretPlaces(chart.schema, documents, root).map(({ start, end }) =>
    text.slice(start, end).replace(/^["']|["']$/g, ''),
  )
}
