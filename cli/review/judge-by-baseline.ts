import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { resolvedSince, knownBy, renewed, type BaselineEntry } from '../../validator/baseline/baseline.ts'
import { writeBaseline } from '../../validator/baseline/baseline-file.ts'
import { printable } from '../../validator/text/printable.ts'
import { review } from '../../validator/suppressions/review.ts'
import type { SourceFile } from '../../validator/text/source-file.ts'
import type { ReleaseReport } from '../../validator/findings/diagnostic.ts'
import type { Validation } from '../../validator/check/validate.ts'
import { isUnusable } from '../../validator/findings/unusable.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { unwritable } from '../writing/unwritable.ts'
import { print, type Io } from '../terminal/io.ts'
import type { Judgement } from './judgement.ts'
import { writeWhole } from '../writing/write-whole.ts'
import { nodeFiles } from '../../workspace/node/node-files.ts'
import { loadBaseline } from '../../workspace/baseline/load-baseline.ts'

export interface BaselineUse {
  file: string
  cwd: string
  /** Every id under which a finding can be reported. */
  ruleIds: readonly string[]
  maxBytes: number
  /** Whether what is found now becomes the baseline. */
  isWriting: boolean
  /** Whether findings that are gone are not reported. */
  isQuiet: boolean
}

/** Judges by the findings that were there before, or are to be the new baseline. */
export function judgeByBaseline({
  file,
  cwd,
  maxBytes,
  ruleIds,
  isWriting,
  isQuiet,
}: BaselineUse): Judgement {
  const path = resolve(cwd, file)
  const folder = dirname(path)
  const baseline = loadBaseline(nodeFiles(cwd), { name: file, path, maxBytes }, isWriting)
  const nameOf = (name: string): string => relative(folder, resolve(cwd, name)).split(sep).join('/')
  const baselineName = ({ name, isFlag }: SourceFile): string =>
    isFlag || name === stdin ? name : nameOf(name)
  const finish = async ({ report, reviewed, checked }: Validation, io: Io): Promise<number> => {
    const { current = [] } = reviewed
    const isChecked = checkedFiles([...report.releases, ...resourcesIn(checked)], baseline, folder, (name) =>
      name === stdin ? name : nameOf(name),
    )
    if (isWriting) {
      const isPartial = report.diagnostics.some(({ ruleId }) => isUnusable(ruleId))
      if (isPartial) {
        await print(
          io.stderr,
          `gloo-values: ${printable(file)} is not written: a file could not be read or parsed\n`,
        )
        return exitCode.unusable
      }
      const entries = renewed(baseline, current, isChecked)
      const text = writeBaseline(entries)
      writeOrRefuse(file, path, text)
      // A finding may have several entries.
      const ofOthers = sumOf(entries) - sumOf(current)
      await print(io.stderr, `gloo-values: ${printable(file)} has ${counted(reviewed.known + ofOthers)}\n`)
      await print(io.stderr, largeText(file, Buffer.byteLength(text), maxBytes))
      return exitCode.passed
    }
    if (!isQuiet) await print(io.stderr, goneText(file, resolvedSince(baseline, current, isChecked)))
    return exitCode.passed
  }

  return {
    review: (releases) =>
      review(releases, { ruleIds, isKnown: isWriting ? () => true : knownBy(baseline), baselineName }),
    finish,
  }
}

const stdin = '<stdin>'

/** The custom resources, which the report does not list, as releases of the files that hold them. */
function resourcesIn(checked: Validation['checked']): Pick<ReleaseReport, 'files' | 'flags'>[] {
  return checked.flatMap(({ chart, carrier }) =>
    chart.celChecks === undefined || carrier === undefined ? [] : { files: [carrier.file.name], flags: [] },
  )
}

/**
 * Which files of the baseline this run has checked, so that findings that it lacks are gone. What a lower layer lacks
 * may appear in a release that was left out, so it counts only when every file of the baseline is in the run.
 */
function checkedFiles(
  releases: readonly Pick<ReleaseReport, 'files' | 'flags'>[],
  baseline: readonly BaselineEntry[],
  folder: string,
  nameOf: (name: string) => string,
): (file: string) => boolean {
  const flags = releases.flatMap((release) => release.flags)
  const own = new Set([...releases.flatMap(({ files }) => files.slice(-1).map(nameOf)), ...flags])
  const all = new Set([...releases.flatMap(({ files }) => files.map(nameOf)), ...flags])
  const isWhole = baseline.every(({ file }) => all.has(file) || isRemoved(folder, file))
  return (file) => (isWhole ? all : own).has(file) || isRemoved(folder, file)
}

/** A file that is gone keeps no findings. Flags and standard input are not files. */
function isRemoved(folder: string, name: string): boolean {
  return name !== stdin && !name.startsWith('--') && !existsSync(resolve(folder, name))
}

/** A warning while the file can still be made smaller: without an option it cannot be read. */
function largeText(file: string, bytes: number, limit: number): string {
  if (bytes <= limit) return ''
  const needed = `${Math.ceil(bytes / 1024 ** 2)}MB`
  return `gloo-values: ${printable(file)} is larger than the limit for files; to use it: --max-file-size ${needed}\n`
}

function goneText(file: string, gone: readonly BaselineEntry[]): string {
  if (gone.length === 0) return ''
  const lines = gone
    .slice(0, shown)
    .map(({ file, rule, path }) => `  ${printable(`${file}: ${path} [${rule}]`)}\n`)
  const more = gone.length > shown ? `  and ${gone.length - shown} more\n` : ''
  return `gloo-values: gone since ${printable(file)} was written: ${counted(sumOf(gone))}; --write-baseline removes them\n${lines.join('')}${more}`
}

const shown = 10

function sumOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}

function counted(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`
}

function writeOrRefuse(name: string, path: string, text: string): void {
  try {
    writeWhole(path, [text])
  } catch (cause) {
    throw unwritable(cause, `the baseline ${name}`)
  }
}
