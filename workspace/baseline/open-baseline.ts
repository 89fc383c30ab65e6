import { knownBy, renewed, resolvedSince, type BaselineEntry } from '../../validator/baseline/baseline.ts'
import { checkedFiles } from '../../validator/baseline/checked-files.ts'
import type { Validation } from '../../validator/check/validate.ts'
import { isUnusable } from '../../validator/findings/unusable.ts'
import type { Review } from '../../validator/release/review.ts'
import { review } from '../../validator/suppressions/review.ts'
import { exists, type FileSystem } from '../files/file-system.ts'
import { loadBaseline } from './load-baseline.ts'

export interface BaselineUse {
  file: string
  /** Whether what is found becomes the baseline, so that all of it is known. */
  isWriting: boolean
  maxBytes: number
  /** Every id under which a finding can be reported. */
  ruleIds: readonly string[]
}

/** A baseline that was read. */
export interface OpenBaseline {
  file: string
  review: Review
  /** Its entries that a run did not find again. */
  gone(validation: Validation): BaselineEntry[]
  /** What it has to hold after a run; undefined where a file of the run could not be read. */
  renewed(validation: Validation): BaselineEntry[] | undefined
}

/** The names in a baseline are relative to its folder. Those of flags and standard input are no paths. */
export function openBaseline(
  fileSystem: FileSystem,
  { file, isWriting, maxBytes, ruleIds }: BaselineUse,
): OpenBaseline {
  const { cwd, paths } = fileSystem
  const path = paths.resolve(cwd, file)
  const folder = paths.dirname(path)
  const entries = loadBaseline(fileSystem, { name: file, path, maxBytes }, isWriting)
  const nameOf = (name: string): string =>
    name === stdin ? name : paths.relative(folder, paths.resolve(cwd, name)).split(paths.sep).join('/')
  const isRemoved = (name: string): boolean =>
    name !== stdin && !name.startsWith('--') && !exists(fileSystem, paths.resolve(folder, name))
  const isChecked = ({ report, checked }: Validation): ((file: string) => boolean) =>
    checkedFiles([...report.releases, ...resourcesIn(checked)], entries, { nameOf, isRemoved })
  const current = ({ reviewed }: Validation): BaselineEntry[] => reviewed.current ?? []

  return {
    file,
    review: (releases) =>
      review(releases, {
        ruleIds,
        baseline: {
          isKnown: isWriting ? () => true : knownBy(entries),
          nameOf: ({ name, isFlag }) => (isFlag ? name : nameOf(name)),
        },
      }),
    gone: (validation) => resolvedSince(entries, current(validation), isChecked(validation)),
    renewed: (validation) =>
      validation.report.diagnostics.some(({ ruleId }) => isUnusable(ruleId))
        ? undefined
        : renewed(entries, current(validation), isChecked(validation)),
  }
}

/** The custom resources, which the report does not list, as releases of the files that hold them. */
function resourcesIn(checked: Validation['checked']): { files: string[]; flags: string[] }[] {
  return checked.flatMap(({ chart, carrier }) =>
    chart.celChecks === undefined || carrier === undefined ? [] : [{ files: [carrier.file.name], flags: [] }],
  )
}

const stdin = '<stdin>'
