import type { Path } from '../values/values-tree.ts'
import type { Candidate } from './candidate.ts'
import type { FixChange } from '../findings/planned-fix.ts'
import { SharedChanges } from './shared-changes.ts'
import { isOfKeys } from './targets.ts'

/** Of candidates that touch the same values, or what is above or below them, the first. The others' turn comes next. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const touched = new Map<string, string>()
  const above = new Set<string>()
  const decided = new SharedChanges<boolean>()
  const isFirst = (candidate: Candidate, identity: string): boolean => {
    const paths = touchedPaths(candidate)
    // A layer that several releases share gets the same change once.
    const isFree = paths.every(
      (path) =>
        touched.get(keyOf(path)) === identity ||
        (!above.has(keyOf(path)) && !prefixes(path).some((prefix) => touched.has(prefix))),
    )
    if (!isFree) return false
    for (const path of paths) {
      touched.set(keyOf(path), identity)
      for (const prefix of prefixes(path).slice(0, -1)) above.add(prefix)
    }
    return true
  }
  return candidates.filter((candidate) => {
    const { fix, layers } = candidate
    const decide = (): boolean => isFirst(candidate, JSON.stringify(fix.changes))
    return isOfKeys(fix.changes) ? decided.find(layers, fix.changes, decide) : decide()
  })
}

/** What the changes touch, each with the name of a file in front. */
function touchedPaths({ fix: { changes }, winner, layers }: Candidate): Path[] {
  return changes.flatMap((change) => {
    const isOfKey = change.kind === 'rename' || change.kind === 'move'
    const files = isOfKey ? [...layers.keys()] : [winner]
    return files.flatMap((file) => [ownPath(change), ...targetPaths(change)].map((path) => [file, ...path]))
  })
}

/** Comments are beside the values, and so do the entries that Helm drops; no key holds a line break. */
function ownPath(change: FixChange): Path {
  if (change.kind === 'remove-comment') return [`comment\n${change.start}`]
  return change.kind === 'remove-duplicate' ? [...change.path, `duplicate\n${change.at}`] : change.path
}

function targetPaths(change: FixChange): Path[] {
  if (change.kind === 'move') return [change.to]
  return change.kind === 'rename' ? [[...change.path.slice(0, -1), change.to]] : []
}

function prefixes(path: Path): string[] {
  return path.map((_, index) => keyOf(path.slice(0, index + 1)))
}

function keyOf(path: Path): string {
  return JSON.stringify(path)
}
