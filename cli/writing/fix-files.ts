import { resolve } from 'node:path'
import type { FixesReport } from '../../validator/findings/report.ts'
import { fixReleases, type FixOutcome } from '../../validator/fixes/fix-releases.ts'
import { textInput, withTexts } from '../../validator/fixes/with-texts.ts'
import { printable } from '../../validator/text/printable.ts'
import type { PlannedFix } from '../../validator/findings/planned-fix.ts'
import { counted } from '../../validator/formats/counts.ts'
import { formatDiff } from '../../validator/formats/diff.ts'
import { unsafeFixesText } from '../../validator/formats/unsafe-fixes.ts'
import { validateWithExcerpts, type Validation } from '../../validator/check/validate.ts'
import type { FileInput, ValidationInput } from '../../validator/release/input.ts'
import type { FixMode } from '../options/fix-options.ts'
import { print, type Io } from '../terminal/io.ts'
import { NotReplaced, replaceFile } from './replace-file.ts'
import { secondNames } from './same-files.ts'

export interface Fixed {
  /** Of what the files hold now. */
  validation: Validation
  /** Whether every file could be written. */
  isWritten: boolean
}

/** Applies fixes to the files, and reports on standard error what could not be fixed. */
export async function fixFiles(input: ValidationInput, mode: FixMode, io: Io): Promise<Fixed> {
  const { single, second } = withFirstNames(input, io.cwd)
  const outcome = fixReleases(single, isWanted(mode))
  await sayWhatIsLeft(outcome, io)
  const failed = new Set<string>()
  // Files that hold values of releases keep their names.
  const names = secondNames(outcome.texts.keys(), io.cwd)
  for (const [name, after] of outcome.texts) {
    const first = names.get(name)
    if (first !== undefined && outcome.texts.get(first) === after) {
      if (failed.has(first)) failed.add(name)
      continue
    }
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
  return { validation: written(input, outcome, failed, second), isWritten: failed.size === 0 }
}

/** Prints what {@link fixFiles} would change as a unified diff, and writes nothing. Gives the files as they are. */
export async function showFixes(input: ValidationInput, mode: FixMode, io: Io): Promise<Validation> {
  const outcome = fixReleases(withFirstNames(input, io.cwd).single, isWanted(mode))
  await sayWhatIsLeft(outcome, io)
  const before = validateWithExcerpts(input)
  let isMasked = false
  for (const name of outcome.fixes.files) {
    const diff = await formatDiff(before.excerpts.get(name)!, outcome.validation.excerpts.get(name)!)
    isMasked ||= diff.isMasked
    await print(io.stdout, diff.text)
  }
  if (outcome.fixes.files.length === 0) {
    const unsafe = unsafeFixesText(outcome.validation.report.diagnostics, outcome.fixes.refused)
    await print(io.stderr, `gloo-values: nothing to fix${unsafe}\n`)
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

type SecondNames = ReturnType<typeof secondNames>

/** The input in which a values file of several names is one: a fix in it is a fix under each name. */
function withFirstNames(
  input: ValidationInput,
  cwd: string,
): { single: ValidationInput; second: SecondNames } {
  const files = new Map(
    input.releases
      .flatMap(({ files }) => files)
      .flatMap((file) => ('text' in file ? [[file.name, file]] : [])),
  )
  const same = [...secondNames(files.keys(), cwd)]
  // Texts differ if somebody has written between the two readings; then the second name is refused later.
  const second = new Map(same.filter(([name, first]) => files.get(name)!.text === files.get(first)!.text))
  const replaced = (file: FileInput): FileInput => files.get(second.get(file.name) ?? '') ?? file
  const releases = input.releases.map((release) => ({ ...release, files: release.files.map(replaced) }))
  return { single: { ...input, releases }, second }
}

/** The result under all names, with the old texts of files that could not be written. */
function written(
  input: ValidationInput,
  outcome: FixOutcome,
  failed: ReadonlySet<string>,
  second: SecondNames,
): Validation {
  const { texts, fixes, validation } = outcome
  if (failed.size === 0 && second.size === 0)
    return { ...validation, report: { ...validation.report, fixes } }
  const kept = new Map([...texts].filter(([name]) => !failed.has(name)))
  const underAllNames = new Map(kept)
  for (const [name, first] of second) {
    const text = kept.get(first)
    if (text !== undefined) underAllNames.set(name, text)
  }
  const actual = validateWithExcerpts(withTexts(input, underAllNames))
  const isWritten = ({ file }: { file: string }): boolean => !failed.has(file)
  const report: FixesReport = {
    applied: fixes.applied.filter(isWritten),
    refused: [
      ...fixes.refused,
      ...fixes.applied
        .filter((fix) => !isWritten(fix))
        .map((fix) => ({ ...fix, reason: 'the file could not be written' })),
    ],
    files: [...kept.keys()].sort(),
  }
  return { ...actual, report: { ...actual.report, fixes: report } }
}

async function sayWhatIsLeft({ fixes, more }: FixOutcome, io: Io): Promise<void> {
  for (const { file, line, col, title, reason } of fixes.refused) {
    const text = printable(`${file}:${line}:${col}: ${title}: ${reason}`)
    await print(io.stderr, `gloo-values: not fixed: ${text}\n`)
  }
  if (more === 0) return
  const text = `${counted(more, 'more fix', 'more fixes')} can be applied after these; run gloo-values again with --fix`
  await print(io.stderr, `gloo-values: ${text}\n`)
}
