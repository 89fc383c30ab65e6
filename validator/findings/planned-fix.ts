import type { Change } from '../values/change.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { Path } from '../values/values-tree.ts'

/** What to do to a file: changes of values, or of what no value depends on. */
export type FixChange =
  | Change
  /** The entry whose key starts `at` an offset can go, because the next one with its key says the same. */
  | { kind: 'remove-duplicate'; path: Path; at: number }
  /** A comment, or part of one. Its text proves that it still is there. */
  | { kind: 'remove-comment'; path: readonly []; start: number; end: number; text: string }

/** How to fix a finding, said in values. The text edits follow from it when somebody asks for them. */
export interface PlannedFix {
  title: string
  /** Whether it cannot change what the user meant, and changes what is rendered only as the finding says. */
  safe: boolean
  /** The key that the first change is about, in the file that wins; it proves that the path leads there. */
  key: Location
  /** Paths are those of the file. */
  changes: readonly [FixChange, ...FixChange[]]
  /** As findings name it: where errors come to light that the mistake has hidden. */
  reveals?: Path
}

/** The fix of a finding, if what it changes is in a file and is not an item of a sequence. */
export function offerFix(
  fix: Omit<PlannedFix, 'key'> & { key: Location | undefined },
): { fix: PlannedFix } | undefined {
  const { key, changes } = fix
  if (key === undefined || isOfCommandLine(key.file) || changes.some(isOfItem)) return undefined
  return { fix: { ...fix, key } }
}

/** A flag that no file holds. */
function isOfCommandLine({ isFlag, within }: SourceFile): boolean {
  return isFlag && within === undefined
}

function isOfItem({ path }: FixChange): boolean {
  return typeof path.at(-1) === 'number'
}

export function isOfValues(change: FixChange): change is Change {
  return change.kind !== 'remove-duplicate' && change.kind !== 'remove-comment'
}
