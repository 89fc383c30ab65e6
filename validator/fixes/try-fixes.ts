import type { HelmProfile } from '../helm-profile.ts'
import type { FileInput, ValidationInput } from '../input.ts'
import type { Source } from '../source.ts'
import { Sources } from '../sources.ts'
import { validateWithExcerpts, type Validation } from '../validate.ts'
import type { Candidate } from './candidate.ts'
import { editSources, sourceId, type SourceChanges, type SourcesRefused } from './edit-sources.ts'
import type { Failure } from './in-halves.ts'
import { failuresOf } from './judge-fixes.ts'
import type { FixChange } from './planned-fix.ts'
import { targetsOf, type Targets } from './targets.ts'
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
  for (const candidate of candidates) {
    const own = targetsIn(candidate, read)
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

function targetsIn({ fix, winner, layers, profile }: Candidate, read: ReadSource): Targets | undefined {
  return targetsOf(
    fix,
    winner,
    layers.map((id) => read(id, profile)),
  )
}

/** Each change of a source once, with the fixes that ask for it. */
interface WantedChanges extends SourceChanges {
  askers: ReadonlyMap<FixChange, readonly Candidate[]>
}

function changesOf(targets: ReadonlyMap<Candidate, Targets>, read: ReadSource): WantedChanges[] {
  const bySource = new Map<string, Map<string, { change: FixChange; askers: Candidate[] }>>()
  for (const [candidate, own] of targets) {
    for (const [id, changes] of own) {
      const known = bySource.get(id) ?? bySource.set(id, new Map()).get(id)!
      for (const change of changes) {
        const key = JSON.stringify(change)
        const same = known.get(key)
        if (same === undefined) known.set(key, { change, askers: [candidate] })
        else same.askers.push(candidate)
      }
    }
  }
  return [...bySource].map(([id, own]) => {
    const all = [...own.values()]
    const { profile } = all[0]!.askers[0]!
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
    ...new Set(changes.flatMap((change) => concerned.flatMap(({ askers }) => askers.get(change) ?? []))),
  ]
  const known = askersOf(impossible ?? [])
  if (known.length > 0) return known.map((one) => ({ reason, blamed: [one] }))
  return [{ reason, blamed: askersOf(concerned.flatMap(({ changes }) => changes)) }]
}
