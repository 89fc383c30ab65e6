import type { AppliedFix, FixesReport } from '../findings/report.ts'
import { holdsSecret } from '../secrets/secret-text.ts'
import { validateWithExcerpts, type Validation } from '../check/validate.ts'
import type { ValidationInput } from '../release/input.ts'
import type { Candidate } from './candidate.ts'
import { sourceId } from './source-id.ts'
import { refusedInHalves, type Failure } from './in-halves.ts'
import { withoutOverlaps } from './overlaps.ts'
import { isOfValues, type PlannedFix } from '../findings/planned-fix.ts'
import { sharedLayers } from './shared-layers.ts'
import { sourceOf } from './targets.ts'
import { tryFixes, type State } from './try-fixes.ts'

/** What one run of fixes does at most; a second run goes on where it ends. */
export interface FixLimits {
  fixes: number
  passes: number
  failures: number
}

const fixLimits: FixLimits = {
  /** So many take some seconds, and whoever has more of them looks at these first. */
  fixes: 4000,
  /** One fix reveals what another fixes, and values are some levels deep. It also ends fixes that undo each other. */
  passes: 20,
  /** After each attempt that fails all releases may be checked again; fixes of different releases fail in one attempt. */
  failures: 100,
}

export interface FixOutcome {
  /** Of the texts as they were. */
  before: Validation
  /** Of the texts after the fixes. */
  validation: Validation
  /** New texts by the names of files, as their inputs have them. */
  texts: ReadonlyMap<string, string>
  fixes: FixesReport
  /** How many more fixes a second run would try. */
  more: number
}

/**
 * Makes all fixes that `isWanted` takes, in as many passes as they need: one fix may reveal another. A fix that does
 * not fix its finding, or that brings up a new error, is reverted. Pure: writes no file.
 */
export function fixReleases(
  input: ValidationInput,
  isWanted: (fix: PlannedFix) => boolean,
  limits: Partial<FixLimits> = {},
): FixOutcome {
  const most = { ...fixLimits, ...limits }
  const run: Run = {
    input,
    applied: [],
    refused: [],
    refusedOnes: new Set(),
    made: new Set(),
    failures: 0,
    most,
  }
  const before = validateWithExcerpts(input)
  let state: State = { texts: new Map(), validation: before }
  let candidates = candidatesOf(state, run, isWanted)
  const isOver = (passes: number): boolean => passes >= most.passes || run.applied.length >= most.fixes
  for (let pass = 0; candidates.length > 0 && !isOver(pass); pass++) {
    const { length } = run.applied
    const now = candidates.slice(0, most.fixes - run.applied.length)
    const [plain, revealing] = byWhatTheyReveal(withoutOverlaps(now))
    const next = applyAll(run, applyAll(run, state, plain), revealing)
    // What could not be done before may work now.
    if (run.applied.length > length && !isOver(pass + 1) && run.failures < most.failures) forgetRefusals(run)
    state = next
    candidates = candidatesOf(state, run, isWanted)
  }
  return {
    before,
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
  /** Changes of values, which another fix may undo. What was removed does not come back. */
  made: Set<string>
  /** Attempts that were reverted. */
  failures: number
  most: FixLimits
}

function forgetRefusals(run: Run): void {
  run.refused = []
  run.refusedOnes.clear()
}

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
      layers: layersOf(fix.changes, sources),
      profile,
    }
    const identity = identityOf(candidate)
    if (run.made.has(identity) || run.refusedOnes.has(identity)) return []
    if (own !== undefined && !fix.key.file.isFlag) return [candidate]
    const reason = fix.key.file.isFlag
      ? 'the value is set by a parameter'
      : 'the value comes from another file'
    refuse(run, candidate, `${reason}; edit it by hand`)
    return []
  })
}

function applyAll(run: Run, before: State, candidates: readonly Candidate[]): State {
  let state = before
  const refused = refusedInHalves(candidates, (tried): readonly Failure<Candidate>[] => {
    if (run.failures >= run.most.failures) return tried.map(notTried)
    const attempt = tryFixes(run.input, state, tried)
    if ('texts' in attempt) {
      state = attempt
      return []
    }
    run.failures++
    return attempt
  })
  for (const [candidate, reason] of refused) refuse(run, candidate, reason)
  for (const candidate of candidates.filter((one) => !refused.has(one))) {
    if (candidate.fix.changes.some(isOfValues)) run.made.add(identityOf(candidate))
    run.applied.push(appliedFix(candidate))
  }
  return state
}

function notTried(candidate: Candidate): Failure<Candidate> {
  return { reason: 'the fix was not tried, because too many other fixes failed', blamed: [candidate] }
}

function refuse(run: Run, candidate: Candidate, reason: string): void {
  run.refusedOnes.add(identityOf(candidate))
  // A refusal may name a key, and a key may hold what slipped there.
  const shownReason = holdsSecret(reason, true) ? 'the value cannot be edited here; edit it by hand' : reason
  run.refused.push({ ...appliedFix(candidate), reason: shownReason })
}

/** What is tried once: a fix is the same where its changes are, though the finding has moved in the text. */
function identityOf({ diagnostic: { ruleId }, winner, fix: { changes } }: Candidate): string {
  return JSON.stringify([ruleId, winner, changes])
}

function appliedFix({ diagnostic, fix: { title, safe } }: Candidate): AppliedFix {
  const { ruleId, file, path, range } = diagnostic
  return { ruleId, title, safe, file, path, line: range.start.line, col: range.start.col }
}
