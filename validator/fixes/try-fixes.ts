import type { HelmProfile } from '../values/helm-profile.ts'
import type { FileInput, ValidationInput } from '../release/input.ts'
import type { Source } from '../sources/source.ts'
import { Sources } from '../release/sources.ts'
import { validateWithExcerpts, type Validation } from '../check/validate.ts'
import type { Candidate } from './candidate.ts'
import { editSources, type SourceChanges, type SourcesRefused } from './edit-sources.ts'
import { sourceId } from './source-id.ts'
import { grouped } from '../base/grouped.ts'
import type { Failure } from './in-halves.ts'
import { failuresOf } from './judge-fixes.ts'
import type { FixChange } from '../findings/planned-fix.ts'
import { SharedChanges } from './shared-changes.ts'
import { isOfKeys, targetsOf, type Targets } from './targets.ts'
import { inputsOf, textInput, withTexts } from './with-texts.ts'

/** The files after some fixes, by the names that their inputs have, and what is found in them. */
export interface State {
  texts: ReadonlyMap<string, string>
  validation: Validation
}

/** Makes some fixes at once, or says why that fails. */
export function tryFixes(
  input: ValidationInput,
  state: State,
  candidates: readonly Candidate[],
): State | Failure<Candidate>[] {
  const current = withTexts(input, state.texts)
  const read = sourceReader(current)
  const targets = new Map<Candidate, Targets>()
  const failures: Failure<Candidate>[] = []
  const targetsIn = targetFinder(read)
  for (const candidate of candidates) {
    const own = targetsIn(candidate)
    if (own === undefined) failures.push({ reason: 'the file cannot be read', blamed: [candidate] })
    else targets.set(candidate, own)
  }
  if (failures.length > 0) return failures
  const wanted = changesOf(targets, read)
  const { edited, refused } = editSources(wanted, state.validation.readers)
  if (refused.length > 0) return refused.flatMap((one) => refusalsOf(wanted, one))
  const texts = new Map(state.texts)
  for (const { name, before, text } of edited) {
    const { text: whole } = textInput(current, name)
    // What the reader left out: a byte order mark.
    texts.set(name, whole.slice(0, whole.length - before.length) + text)
  }
  const validation = validateWithExcerpts(withTexts(input, texts))
  const found = failuresOf(state.validation, validation, targets)
  return found.length > 0 ? found : { texts, validation }
}

type ReadSource = (id: string, profile: HelmProfile) => Source

function sourceReader(input: ValidationInput): ReadSource {
  const inputs = new Map(inputsOf(input).map((file) => [idOf(file), file]))
  const sources = new Sources()
  return (id, profile) => sources.read(inputs.get(id)!, profile)
}

function idOf(file: FileInput): string {
  return 'source' in file ? sourceId(file.source) : file.name
}

/** Finds what fixes change; fixes that change the same layers alike get the same object. */
function targetFinder(read: ReadSource): (candidate: Candidate) => Targets | undefined {
  const shared = new SharedChanges<Targets | undefined>()
  return ({ fix, winner, layers, profile }) => {
    const find = (): Targets | undefined => targetsOf(fix, winner, layers.keys(), (id) => read(id, profile))
    const found = isOfKeys(fix.changes) ? shared.find(layers, fix.changes, find) : undefined
    // What another fix has found may have lost this one.
    return found?.has(winner) === true ? found : find()
  }
}

/** Each change of a source once, with the fixes that ask for it. */
interface WantedChanges extends SourceChanges {
  /** In groups, each of which changes the same sources. */
  askers: ReadonlyMap<FixChange, readonly (readonly Candidate[])[]>
}

function changesOf(targets: ReadonlyMap<Candidate, Targets>, read: ReadSource): WantedChanges[] {
  const bySource = new Map<string, Map<string, { change: FixChange; askers: Candidate[][] }>>()
  for (const [own, candidates] of grouped([...targets].map(([candidate, own]) => [own, candidate]))) {
    for (const [id, changes] of own) {
      const known = bySource.get(id) ?? bySource.set(id, new Map()).get(id)!
      for (const change of changes) {
        const key = JSON.stringify(change)
        const same = known.get(key)
        if (same === undefined) known.set(key, { change, askers: [candidates] })
        else same.askers.push(candidates)
      }
    }
  }
  return [...bySource].map(([id, own]) => {
    const all = [...own.values()]
    const { profile } = all[0]!.askers[0]![0]!
    const askers = new Map(all.map(({ change, askers }) => [change, askers]))
    return { source: read(id, profile), changes: [...askers.keys()], profile, askers }
  })
}

function refusalsOf(
  wanted: readonly WantedChanges[],
  { refused: reason, impossible, sources }: SourcesRefused,
): Failure<Candidate>[] {
  const concerned = wanted.filter(({ source }) => sources.includes(source))
  const askersOf = (changes: readonly FixChange[]): Candidate[] => [
    ...new Set(
      changes.flatMap((change) => concerned.flatMap(({ askers }) => askers.get(change) ?? [])).flat(),
    ),
  ]
  const known = askersOf(impossible ?? [])
  if (known.length > 0) return known.map((one) => ({ reason, blamed: [one] }))
  return [{ reason, blamed: askersOf(concerned.flatMap(({ changes }) => changes)) }]
}
