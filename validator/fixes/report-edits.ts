import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { Diagnostic, FileEdit, Report } from '../diagnostic.ts'
import { secretPlaces } from '../schema/secrets.ts'
import type { Source } from '../source.ts'
import type { MapNode } from '../values-tree.ts'
import type { Offer, Validation } from '../validate.ts'
import { editSources, sourceId, type SourceChanges } from './edit-sources.ts'
import { FileProver, type Piece } from './proven-edits.ts'
import { narrowed, repeating } from './shown-edits.ts'
import { sharedLayers, type SharedLayers } from './shared-layers.ts'
import { sourceOf, targetsOf } from './targets.ts'
import { WorkLimit } from './work-limit.ts'

/** The edits of a fix; `hidden` where they would repeat a secret, or where the work for them would be too much. */
type Outcome = FileEdit[] | 'hidden' | 'impossible'

/** A file that fixes change. */
interface FixedFile {
  source: Source
  prover: FileProver
  /** Where releases that read the file have the values of the chart. */
  roots: Map<string | undefined, Offer['root']>
  shown: Map<Piece, FileEdit[]>
}

interface Run {
  validation: Validation
  chart: CompactChart
  limit: WorkLimit
  files: Map<Source, FixedFile>
  layersOf: SharedLayers
}

/** The report with the text edits of its fixes. A fix that cannot be made is left out; a secret is never repeated. */
export function withEdits(validation: Validation, chart: CompactChart): Report {
  const { report, offers } = validation
  const layersOf = sharedLayers(validation.checked.map(({ sources }) => sources))
  const run: Run = { validation, chart, limit: new WorkLimit(), files: new Map(), layersOf }
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
function plannedFix(run: Run, { fix, sources, profile, root }: Offer): () => Outcome {
  const own = sourceOf(fix, sources)
  const layers = run.layersOf(fix.changes, sources)
  const targets = own && targetsOf(fix, sourceId(own), layers)
  if (targets === undefined) return () => 'impossible'
  const wanted = [...targets].map(([id, changes]) => {
    return { source: layers.find((source) => sourceId(source) === id)!, changes, profile }
  })
  if (wanted.some(({ source }) => source.embedded !== undefined)) {
    const outcome = editsAlone(run, wanted, root)
    return () => outcome
  }
  const parts = wanted.map(({ source, changes }) => {
    const file = fixedFile(run, source, profile)
    file.roots.set(root?.join('.'), root)
    return { file, piece: file.prover.plan(changes) }
  })
  return () => {
    if (parts.some(({ piece }) => piece.state === 'impossible')) return 'impossible'
    const edits = parts.map(({ file, piece }) => file.shown.get(piece))
    return edits.every((own) => own !== undefined) ? edits.flat() : 'hidden'
  }
}

function fixedFile({ validation, limit, files }: Run, source: Source, profile: Offer['profile']): FixedFile {
  let file = files.get(source)
  if (file === undefined) {
    const prover = new FileProver(source, profile, validation.readers.get(source.file.name) ?? [], limit)
    files.set(source, (file = { source, prover, roots: new Map(), shown: new Map() }))
  }
  return file
}

/** The values, what they mean to the file, and the file before and after. */
const readingsOfOuter = 4

/** Values inside other files are proven each fix by itself. */
function editsAlone(
  { validation, chart, limit }: Run,
  wanted: SourceChanges[],
  root: Offer['root'],
): Outcome {
  if (
    !wanted.every(({ source }) => limit.mayRead(source.embedded?.outer.file ?? source.file, readingsOfOuter))
  )
    return 'hidden'
  const edited = editSources(wanted, validation.readers)
  if ('refused' in edited) return 'impossible'
  const edits: FileEdit[] = []
  for (const { name, before, edits: own, values } of edited) {
    const narrow = own.flatMap((edit) => narrowed(before, edit))
    const after = values().flatMap(({ text, documents }) => secretTexts(chart, documents, text, root))
    if (repeating([narrow], [...after, ...secretsBefore(validation, name, before)]).size > 0) return 'hidden'
    edits.push(...narrow.map((edit) => ({ file: name, ...edit })))
  }
  return edits
}

function proveFile({ validation, chart }: Run, { source, prover, roots, shown }: FixedFile): void {
  const { name, text: before } = source.file
  for (const { pieces, text, documents } of prover.prove()) {
    const after = [...roots.values()].flatMap((root) => secretTexts(chart, documents, text, root))
    const all = pieces.map(({ edits }) => edits.flatMap((edit) => narrowed(before, edit)))
    const secretive = repeating(all, [...after, ...secretsBefore(validation, name, before)])
    for (const [index, piece] of pieces.entries()) {
      const edits = all[index]!
      if (!secretive.has(edits))
        shown.set(
          piece,
          edits.map((edit) => ({ file: name, ...edit })),
        )
    }
  }
}

function secretTexts(
  { schema }: CompactChart,
  documents: readonly MapNode[],
  text: string,
  root: Offer['root'],
): string[] {
  return secretPlaces(schema, documents, root).map(({ start, end }) => text.slice(start, end))
}

function secretsBefore({ excerpts }: Validation, name: string, text: string): string[] {
  return (excerpts.get(name)?.secrets() ?? []).map(({ start, end }) => text.slice(start, end))
}
