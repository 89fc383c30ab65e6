import type { Advice, MigratedFile, MigrationReport } from '../migrate/migration-report.ts'
import { printable } from '../text/printable.ts'

/** Diffs first, then what a person has to decide. */
export function formatMigration({ from, to, files, summary }: MigrationReport): string {
  const diffs = files.map(({ diff }) => diff)
  const decisions = files.flatMap((file) => file.decisions.map((one) => adviceLine(file, one)))
  const options = files.flatMap((file) => file.options.map((one) => adviceLine(file, one)))
  const lines = [
    ...section('To decide:', decisions),
    ...section('Optional:', options),
    ...summaryLines(files, summary, `${from} to ${to}`),
  ]
  const parts = [...diffs, lines.map((line) => `${line}\n`).join('')]
  return parts.filter((part) => part !== '').join('\n')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, '']
}

function adviceLine({ file }: MigratedFile, { line, col, message, help }: Advice): string {
  const text = help === undefined ? message : `${message}; ${help}`
  return printable(`${file}:${line}:${col}: ${text}`)
}

/** What could not be read may well hold something to do. */
function summaryLines(
  files: readonly MigratedFile[],
  { changes, decisions, unreadable }: MigrationReport['summary'],
  versions: string,
): string[] {
  if (changes === 0 && decisions === 0) return unreadable > 0 ? [] : [`nothing to do from ${versions}`]
  const isWritten = files.every(({ changes, isWritten }) => isWritten || changes.length === 0)
  const state = changes === 0 ? '' : isWritten ? ' written' : ' (write with --write)'
  return [`${counted(changes, 'change')}${state}, ${decisions} to decide, from ${versions}`]
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
