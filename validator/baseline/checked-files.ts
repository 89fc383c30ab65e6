import type { ReleaseReport } from '../findings/report.ts'
import type { BaselineEntry } from './baseline.ts'

interface FileNames {
  /** The name under which the baseline has a file of the run. */
  nameOf: (file: string) => string
  /** Whether a file of the baseline is gone, so that it has no findings. */
  isRemoved: (name: string) => boolean
}

/**
 * Which files of the baseline a run has checked, so that findings that it lacks are gone. What a lower layer lacks
 * may appear in a release that was left out, so it counts only when every file of the baseline is in the run.
 */
export function checkedFiles(
  releases: readonly Pick<ReleaseReport, 'files' | 'flags'>[],
  baseline: readonly BaselineEntry[],
  { nameOf, isRemoved }: FileNames,
): (file: string) => boolean {
  const flags = releases.flatMap((release) => release.flags)
  const own = new Set([...releases.flatMap(({ files }) => files.slice(-1).map(nameOf)), ...flags])
  const all = new Set([...releases.flatMap(({ files }) => files.map(nameOf)), ...flags])
  const isWhole = baseline.every(({ file }) => all.has(file) || isRemoved(file))
  return (file) => (isWhole ? all : own).has(file) || isRemoved(file)
}
