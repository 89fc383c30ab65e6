import { pathText } from '../values/path-text.ts'
import { positionAt } from '../text/source-file.ts'
import type { Decision, FileMigration, Step } from './file-migration.ts'

/** The result of a run, the contract of `migrate --format json`. */
export interface MigrationReport {
  version: 1
  from: string
  to: string
  files: MigratedFile[]
  summary: {
    files: number
    /** Files that could not be read or parsed; they are not in the list. */
    unreadable: number
    changes: number
    decisions: number
    options: number
  }
}

export interface MigratedFile {
  file: string
  /** What is rewritten, and whether it is in the file by now. */
  changes: Advice[]
  isWritten: boolean
  /** Why the file could not be written. */
  notWritten?: string
  decisions: Advice[]
  /** What works as it is, and may be done otherwise. */
  options: Advice[]
  /** A unified diff without secrets; empty where nothing changes. */
  diff: string
}

export interface Advice {
  path: string
  line: number
  col: number
  message: string
  help?: string
  source: string
}

export function migratedFile({ source, steps, decisions }: FileMigration, diff: string): MigratedFile {
  return {
    file: source.file.name,
    changes: steps.map(advice),
    isWritten: false,
    decisions: decisions.filter(({ isOptional }) => !isOptional).map(advice),
    options: decisions.filter(({ isOptional }) => isOptional).map(advice),
    diff,
  }
}

export function migrationReport(
  from: string,
  to: string,
  files: MigratedFile[],
  unreadable: number,
): MigrationReport {
  const sum = (count: (file: MigratedFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0)
  return {
    version: 1,
    from,
    to,
    files,
    summary: {
      files: files.length,
      unreadable,
      changes: sum(({ changes }) => changes.length),
      decisions: sum(({ decisions }) => decisions.length),
      options: sum(({ options }) => options.length),
    },
  }
}

function advice(one: Step | Decision): Advice {
  const { line, col } = positionAt(one.location.file, one.location.start)
  return {
    path: pathText(one.path),
    line,
    col,
    message: one.message,
    ...('help' in one ? { help: one.help } : {}),
    source: one.source,
  }
}
