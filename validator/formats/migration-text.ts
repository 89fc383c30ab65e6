import type { Advice, MigratedFile, MigrationReport } from '../migrate/migration-report.ts'
import { printable } from './printable.ts'

/** Diffs first, then what a person has to decide. */
export function formatMigration({ from, to, files, summary }: MigrationReport): string {
  const diffs = files.map(({ diff }) => diff)
  const decisions = files.flatMap((file) => file.decisions.map((one) => adviceLine(file, one)))
  const options = files.flatMap((file) => file.options.map((one) => adviceLine(file, one)))
  const lines = [
    ...section('To decide:', decisions),
    ...section('Works as it is, and may be done otherwise:', options),
    summaryLine(files, summary, `${from} to ${to}`),
  ]
  return [...diffs.filter((diff) => diff !== ''), `${lines.join('\n')}\n`].join('\n')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, '']
}

function adviceLine({ file }: MigratedFile, { line, col, message, help }: Advice): string {
  const text = help === undefined ? message : `${message}; ${help}`
  return printable(`${file}:${line}:${col}: ${text}`)
}

function summaryLine(
  files: readonly MigratedFile[],
  { changes, decisions }: MigrationReport['summary'],
  versions: string,
): string {
  if (changes === 0 && decisions === 0) return `nothing to do from ${versions}`
  const isWritten = files.every(({ changes, isWritten }) => isWritten || changes.length === 0)
  const state = changes === 0 ? '' : isWritten ? ' written' : ' (write with --write)'
  return `${counted(changes, 'change')}${state}, ${decisions} to decide, from ${versions}`
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
