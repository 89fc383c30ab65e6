import type { BaselineEntry } from '../../validator/policy/baseline.ts'
import { readBaseline } from '../../validator/policy/baseline-file.ts'
import { isMissing } from '../files/is-missing.ts'
import { readBytes } from '../files/read-bytes.ts'
import { readText } from '../files/read-file.ts'
import { UsageError } from '../usage-error.ts'

export interface BaselineFile {
  /** As it was given. */
  name: string
  path: string
  maxBytes: number
}

/** The findings of a baseline file. One that is to be written may be missing, but not be something else. */
export function loadBaseline(
  { name, path, maxBytes }: BaselineFile,
  mayBeMissing: boolean,
): readonly BaselineEntry[] {
  if (isMissing(path)) {
    if (mayBeMissing) return []
    throw new UsageError(
      `the baseline ${name} does not exist`,
      'create it with --write-baseline, and commit it',
    )
  }
  const input = readText(path, maxBytes, readBytes)
  if ('error' in input) {
    const { message, help = 'name a file written by --write-baseline' } = input.error
    throw new UsageError(`the baseline ${name}: ${message}`, help)
  }
  const entries = readBaseline(input.text)
  if ('fault' in entries) {
    throw new UsageError(
      `the baseline ${name} is invalid: ${entries.fault}`,
      'to write a new one, remove the file and run with --write-baseline',
    )
  }
  return entries
}
