import type { Offer } from '../check/reported-findings.ts'
import type { Validation } from '../check/validate.ts'
import type { ReportedFinding, Report } from '../findings/report.ts'
import type { Outer, Source } from '../sources/source.ts'
import { largeText } from '../text/large-text.ts'
import { outermost, type SourceFile } from '../text/source-file.ts'
import { provableFile } from './provable-file.ts'
import { FileProver, type FixPiece } from './proven-edits.ts'
import { SharedChanges } from './shared-changes.ts'
import { sharedLayers, type Layers, type SharedLayers } from './shared-layers.ts'
import { sourceId } from './source-id.ts'
import { isOfKeys, sourceOf, targetsOf } from './targets.ts'
import { WorkLimit } from './work-limit.ts'

/** The pieces of a fix, if it can be made; `hidden` where the memory for them would be too much. */
export type FixOutcome = readonly FixPiece[] | 'hidden' | 'impossible'

/** A file that fixes change, as one Helm reads it. */
export interface FixedFile {
  file: SourceFile
  prover: FileProver
}

export interface PlannedFixes {
  /**
   * By the finding that each was offered for; asked once all files are proven. The findings of a key that layers share
   * have the same pieces.
   */
  fixes: ReadonlyMap<ReportedFinding, () => FixOutcome>
  files: readonly FixedFile[]
}

interface Run {
  validation: Validation
  limit: WorkLimit
  files: Map<Source | Outer, FixedFile>
  layersOf: SharedLayers
  shared: SharedChanges<() => FixOutcome>
}

/** Plans all fixes of a report, each in its files. */
export function plannedFixes(validation: Validation): PlannedFixes {
  const { report, offers, checked } = validation
  const run: Run = {
    validation,
    limit: new WorkLimit(),
    files: new Map(),
    layersOf: sharedLayers(checked.map(({ sources }) => sources)),
    shared: new SharedChanges(),
  }
  const fixes = new Map<ReportedFinding, () => FixOutcome>()
  for (const diagnostic of report.diagnostics) {
    const offer = offers.get(diagnostic)
    if (offer !== undefined && diagnostic.fix !== undefined) fixes.set(diagnostic, plannedFix(run, offer))
  }
  return { fixes, files: [...run.files.values()] }
}

/** The report without the fixes that cannot be made, for those who do not see their edits. */
export function withPossibleFixes(validation: Validation): Report {
  const { report } = validation
  const { fixes, files } = plannedFixes(validation)
  for (const { prover } of files) prover.prove()
  const diagnostics = report.diagnostics.map((diagnostic): ReportedFinding => {
    const { fix: _, ...rest } = diagnostic
    return fixes.get(diagnostic)?.() === 'impossible' ? rest : diagnostic
  })
  return { ...report, diagnostics }
}

/** What becomes of a fix, once all files are proven. */
function plannedFix(run: Run, offer: Offer): () => FixOutcome {
  const { fix, sources } = offer
  const own = sourceOf(fix, sources)
  if (own === undefined) return () => 'impossible'
  const winner = sourceId(own)
  const layers = run.layersOf(fix.changes, sources)
  const plan = (): (() => FixOutcome) => plannedIn(run, offer, winner, layers)
  return isOfKeys(fix.changes) && layers.has(winner) ? run.shared.find(layers, fix.changes, plan) : plan()
}

function plannedIn(run: Run, { fix, profile }: Offer, winner: string, layers: Layers): () => FixOutcome {
  const targets = targetsOf(fix, winner, layers.keys(), (id) => layers.get(id))
  if (targets === undefined) return () => 'impossible'
  if ([...targets.keys()].some((id) => isLarge(layers.get(id)!))) return () => 'hidden'
  const pieces = [...targets].map(([id, changes]) => {
    const source = layers.get(id)!
    return proverOf(run, source, profile).plan(source, changes)
  })
  let proven: FixOutcome | undefined
  return () => (proven ??= pieces.some(({ state }) => state === 'impossible') ? 'impossible' : pieces)
}

/** With its edits made, the values of such a file would be in memory a second time. */
function isLarge({ file }: Source): boolean {
  return outermost({ file, start: 0, end: 0 }).file.text.length > largeText
}

function proverOf({ validation, limit, files }: Run, source: Source, profile: Offer['profile']): FileProver {
  const place = source.embedded?.outer ?? source
  let file = files.get(place)
  if (file === undefined) {
    const provable = provableFile(source, profile, validation.readers)
    files.set(place, (file = { file: provable.file, prover: new FileProver(provable, limit) }))
  }
  return file.prover
}
