import { resolve } from 'node:path'
import type { FixesReport } from '../validator/diagnostic.ts'
import { fixReleases, textInput, withTexts, type FixOutcome } from '../validator/fixes/fix-releases.ts'
import { printable } from '../validator/formats/printable.ts'
import type { PlannedFix } from '../validator/fixes/planned-fix.ts'
import { formatDiff } from '../validator/formats/diff.ts'
import { validateWithExcerpts, type Validation, type ValidationInput } from '../validator/validate.ts'
import type { FixMode } from './fix-options.ts'
import { print, type Io } from './io.ts'
import { NotReplaced, replaceFile } from './replace-file.ts'

export interface Fixed {
  /** Of what the files hold now. */
  validation: Validation
  /** Whether every file could be written. */
  isWritten: boolean
}

/** Mends what can be mended in the files, and says on standard error what could not be. */
export async function fixFiles(input: ValidationInput, mode: FixMode, io: Io): Promise<Fixed> {
  const outcome = fixReleases(input, isWanted(mode))
  await sayRefusals(outcome.fixes, io)
  const failed = new Set<string>()
  for (const [name, after] of outcome.texts) {
    const { text: before } = textInput(input, name)
    try {
      await replaceFile({ path: resolve(io.cwd, name), before, after })
    } catch (cause) {
      if (!(cause instanceof NotReplaced)) throw cause
      failed.add(name)
      await print(
        io.stderr,
        `gloo-values: ${printable(name)} ${printable(cause.message)}; nothing in it was fixed\n`,
      )
    }
  }
  return { validation: written(input, outcome, failed), isWritten: failed.size === 0 }
}

/** Prints what {@link fixFiles} would change as a unified diff, and writes nothing. Gives the files as they are. */
export async function showFixes(input: ValidationInput, mode: FixMode, io: Io): Promise<Validation> {
  const outcome = fixReleases(input, isWanted(mode))
  await sayRefusals(outcome.fixes, io)
  const before = validateWithExcerpts(input)
  let isMasked = false
  for (const name of outcome.fixes.files) {
    const diff = await formatDiff(before.excerpts.get(name)!, outcome.validation.excerpts.get(name)!)
    isMasked ||= diff.isMasked
    await print(io.stdout, diff.text)
  }
  if (isMasked) {
    await print(
      io.stderr,
      'gloo-values: the diff hides secrets (******), so it cannot be applied; use --fix\n',
    )
  }
  return before
}

function isWanted(mode: FixMode): (fix: PlannedFix) => boolean {
  return ({ safe }) => safe || mode.takesUnsafe
}

/** The result, with the old texts of files that could not be written. */
function written(input: ValidationInput, outcome: FixOutcome, failed: ReadonlySet<string>): Validation {
  const { texts, fixes, validation } = outcome
  if (failed.size === 0) return { ...validation, report: { ...validation.report, fixes } }
  const kept = new Map([...texts].filter(([name]) => !failed.has(name)))
  const actual = validateWithExcerpts(withTexts(input, kept))
  const isWritten = ({ file }: { file: string }): boolean => !failed.has(file)
  const report: FixesReport = {
    applied: fixes.applied.filter(isWritten),
    refused: [
      ...fixes.refused,
      ...fixes.applied
        .filter((fix) => !isWritten(fix))
        .map((fix) => ({ ...fix, reason: 'the file could not be written' })),
    ],
    files: [...kept.keys()],
  }
  return { ...actual, report: { ...actual.report, fixes: report } }
}

async function sayRefusals({ refused }: FixesReport, io: Io): Promise<void> {
  for (const { file, line, col, title, reason } of refused) {
    const text = printable(`${file}:${line}:${col}: ${title}: ${reason}`)
    await print(io.stderr, `gloo-values: not fixed: ${text}\n`)
  }
}
