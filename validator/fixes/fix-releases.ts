import type { AppliedFix, Diagnostic, FixesReport } from '../diagnostic.ts'
import type { HelmProfile } from '../helm-profile.ts'
import { holdsSecret } from '../schema/secret-text.ts'
import type { Source } from '../source.ts'
import { Sources } from '../sources.ts'
import { validateWithExcerpts, type Validation } from '../validate.ts'
import type { FileInput, ValidationInput } from '../input.ts'
import type { Candidate } from './candidate.ts'
import { editSources, sourceId } from './edit-sources.ts'
import { firstNewError } from './new-error.ts'
import { withoutOverlaps } from './overlaps.ts'
import type { FixChange, PlannedFix } from './planned-fix.ts'
import { sharedLayers } from './shared-layers.ts'
import { sourceOf, targetsOf } from './targets.ts'
import { withCarrierTexts } from './with-carrier-texts.ts'

export interface FixOutcome {
  /** Of the texts after the fixes. */
  validation: Validation
  /** New texts by the names of files, as their inputs have them. */
  texts: ReadonlyMap<string, string>
  fixes: FixesReport
  /** How many more fixes a second run would try. */
  more: number
}

const most = { passes: 20, inAPass: 200 }
/** In the whole run: after each, all releases are checked again. */
const mostFailures = 100

/**
 * Makes all fixes that `isWanted` takes, in as many passes as they need: one fix may reveal another. A fix that does
 * not mend its finding, or that brings up a new error, is taken back. Pure: writes no file.
 */
export function fixReleases(
  input: ValidationInput,
  isWanted: (fix: PlannedFix) => boolean,
  { passes, inAPass } = most,
): FixOutcome {
  const run: Run = { input, applied: [], refused: [], refusedOnes: new Set(), made: new Set(), failures: 0 }
  let state: State = { texts: new Map(), validation: validateWithExcerpts(input) }
  let candidates = candidatesOf(state, run, isWanted)
  for (let pass = 0; pass < passes && candidates.length > 0; pass++) {
    const { size } = run.made
    const [plain, revealing] = byWhatTheyReveal(withoutOverlaps(candidates.slice(0, inAPass)))
    const next = applyAll(run, applyAll(run, state, plain), revealing)
    // What could not be done before may work now.
    if (run.made.size > size && pass < passes - 1 && run.failures < mostFailures) forgetRefusals(run)
    state = next
    candidates = candidatesOf(state, run, isWanted)
  }
  return {
    ...state,
    fixes: { applied: run.applied, refused: run.refused, files: [...state.texts.keys()].sort() },
    more: candidates.length,
  }
}

/** Apart, so that an error that one fix makes is not taken for one that another reveals. */
function byWhatTheyReveal(candidates: readonly Candidate[]): [plain: Candidate[], revealing: Candidate[]] {
  return [
    candidates.filter(({ fix }) => fix.reveals === undefined),
    candidates.filter(({ fix }) => fix.reveals !== undefined),
  ]
}

interface Run {
  input: ValidationInput
  applied: AppliedFix[]
  refused: FixesReport['refused']
  refusedOnes: Set<string>
  made: Set<string>
  /** Attempts that were taken back. */
  failures: number
}

function forgetRefusals(run: Run): void {
  run.refused = []
  run.refusedOnes.clear()
}

interface State {
  texts: ReadonlyMap<string, string>
  validation: Validation
}

type Attempt = State | { reason: string; culprit?: Candidate }

function candidatesOf({ validation }: State, run: Run, isWanted: (fix: PlannedFix) => boolean): Candidate[] {
  const { report, offers, checked } = validation
  const layersOf = sharedLayers(checked.map(({ sources }) => sources))
  return report.diagnostics.flatMap((diagnostic) => {
    const offer = offers.get(diagnostic)
    if (offer === undefined || !isWanted(offer.fix)) return []
    const { fix, sources, profile } = offer
    const own = sourceOf(fix, sources)
    const winner = own === undefined ? fix.key.file.name : sourceId(own)
    const candidate = {
      diagnostic,
      fix,
      winner,
      layers: layersOf(fix.changes, sources).map(sourceId),
      profile,
    }
    const identity = identityOf(candidate)
    if (run.made.has(identity) || run.refusedOnes.has(identity)) return []
    if (own !== undefined && !fix.key.file.isFlag) return [candidate]
    const reason = fix.key.file.isFlag ? 'it is set by a parameter' : 'the value comes from elsewhere'
    refuse(run, candidate, `${reason}; edit it by hand`)
    return []
  })
}

function applyAll(run: Run, state: State, candidates: readonly Candidate[]): State {
  if (candidates.length === 0) return state
  const [first] = candidates
  if (run.failures >= mostFailures) {
    for (const candidate of candidates) refuse(run, candidate, 'not tried, because so many others failed')
    return state
  }
  const attempt = tryAll(run, state, candidates)
  if ('texts' in attempt) {
    for (const candidate of candidates) {
      run.made.add(identityOf(candidate))
      run.applied.push(appliedFix(candidate))
    }
    return attempt
  }
  run.failures++
  const culprit = candidates.length === 1 ? first! : attempt.culprit
  if (culprit !== undefined) {
    refuse(run, culprit, attempt.reason)
    return applyAll(
      run,
      state,
      candidates.filter((candidate) => candidate !== culprit),
    )
  }
  const middle = candidates.length >> 1
  const half = applyAll(run, state, candidates.slice(0, middle))
  return applyAll(run, half, candidates.slice(middle))
}

function tryAll({ input }: Run, state: State, candidates: readonly Candidate[]): Attempt {
  const current = withTexts(input, state.texts)
  const inputs = new Map(inputsOf(current).map((file) => [idOf(file), file]))
  const sources = new Sources()
  const read = (id: string, profile: HelmProfile): Source => sources.read(inputs.get(id)!, profile)
  const changes = new Map<string, Map<string, { change: FixChange; of: Candidate }>>()
  for (const candidate of candidates) {
    const { fix, winner, layers, profile } = candidate
    const targets = targetsOf(
      fix,
      winner,
      layers.map((id) => read(id, profile)),
    )
    if (targets === undefined) return { reason: 'the file cannot be read', culprit: candidate }
    for (const [id, own] of targets) {
      const known = changes.get(id) ?? changes.set(id, new Map()).get(id)!
      for (const change of own) known.set(JSON.stringify(change), { change, of: candidate })
    }
  }
  const wanted = [...changes].map(([id, own]) => {
    const all = [...own.values()]
    const { profile } = all[0]!.of
    return { source: read(id, profile), changes: all.map(({ change }) => change), profile, all }
  })
  const edited = editSources(wanted, state.validation.readers)
  if ('refused' in edited) {
    const culprit = wanted.flatMap(({ all }) => all).find(({ change }) => change === edited.change)?.of
    return { reason: edited.refused, ...(culprit && { culprit }) }
  }
  const texts = new Map(state.texts)
  for (const { name, before, text } of edited) {
    const { text: whole } = textInput(current, name)
    // What the reader left out: a byte order mark.
    texts.set(name, whole.slice(0, whole.length - before.length) + text)
  }
  const validation = validateWithExcerpts(withTexts(input, texts))
  return judged(state, { texts, validation }, candidates)
}

function judged(before: State, after: State, candidates: readonly Candidate[]): Attempt {
  const { checked, reviewed } = after.validation
  const error = firstNewError(before.validation.checked, checked, {
    paths: candidates.flatMap(({ fix: { reveals } }) => (reveals === undefined ? [] : [reveals])),
    mended: candidates.map(({ diagnostic }) => diagnostic.path),
    told: reviewed.releases,
  })
  if (error !== undefined) return { reason: `it would bring up another error: ${error.message}` }
  const [had, has] = [before, after].map(({ validation }) => countFindings(validation.report.diagnostics))
  const culprit = candidates.find(({ diagnostic }) => {
    const key = findingKey(diagnostic)
    return (has!.get(key) ?? 0) >= (had!.get(key) ?? 0)
  })
  return culprit === undefined ? after : { reason: 'it would not mend the finding', culprit }
}

function countFindings(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const key = findingKey(diagnostic)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** What stays when lines move; a message may name some. */
function findingKey({ ruleId, file, path, data }: Diagnostic): string {
  return JSON.stringify([ruleId, file, path, data])
}

/** The same input, with new texts for some of its files. */
export function withTexts(given: ValidationInput, texts: ReadonlyMap<string, string>): ValidationInput {
  const input = withCarrierTexts(given, texts)
  const replaced = new Map<FileInput, FileInput>()
  for (const file of inputsOf(input)) {
    const text = texts.get(file.name)
    replaced.set(file, text === undefined || 'source' in file ? file : { name: file.name, text })
  }
  return {
    ...input,
    releases: input.releases.map((release) => ({
      ...release,
      files: release.files.map((file) => replaced.get(file)!),
    })),
  }
}

function inputsOf({ releases }: ValidationInput): FileInput[] {
  return [...new Set(releases.flatMap(({ files }) => files))]
}

/** The file of a name, as it was read. */
export function textInput(input: ValidationInput, name: string): { name: string; text: string } {
  const file =
    inputsOf(input).find((file) => file.name === name && 'text' in file) ??
    input.carriers?.find(({ file }) => file.name === name)
  if (file === undefined || !('text' in file))
    throw new Error(`${name} was fixed, but is no file of a release`)
  return { name, text: file.text }
}

function idOf(file: FileInput): string {
  return 'source' in file ? sourceId(file.source) : file.name
}

function refuse(run: Run, candidate: Candidate, reason: string): void {
  run.refusedOnes.add(identityOf(candidate))
  // A refusal may name a key, and a key may hold what slipped there.
  const told = holdsSecret(reason, true) ? 'the text cannot be edited here; edit it by hand' : reason
  run.refused.push({ ...appliedFix(candidate), reason: told })
}

function identityOf({ diagnostic: { ruleId }, winner, fix: { changes } }: Candidate): string {
  return JSON.stringify([ruleId, winner, changes])
}

function appliedFix({ diagnostic, fix: { title, safe } }: Candidate): AppliedFix {
  const { ruleId, file, path, range } = diagnostic
  return { ruleId, title, safe, file, path, line: range.start.line, col: range.start.col }
}
