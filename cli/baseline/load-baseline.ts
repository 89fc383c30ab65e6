import { constants } from 'node:buffer'
import { existsSync } from 'node:fs'
import type { BaselineEntry } from '../../validator/policy/baseline.ts'
import { readBaseline } from '../../validator/policy/baseline-file.ts'
import { readValuesFile } from '../../validator/read-file.ts'
import { UsageError } from '../usage-error.ts'

/** The findings of a baseline file. One that is to be written may be missing, but not be something else. */
export function loadBaseline(name: string, path: string, mayBeMissing: boolean): readonly BaselineEntry[] {
  if (!existsSync(path)) {
    if (mayBeMissing) return []
    throw new UsageError(
      `the baseline ${name} does not exist`,
      'make it once with --write-baseline, and commit it',
    )
  }
  // No longer text can have been written.
  const input = readValuesFile(path, undefined, constants.MAX_STRING_LENGTH)
  if ('error' in input) {
    throw new UsageError(
      `the baseline ${name}: ${input.error.message}`,
      'name a file that --write-baseline has made',
    )
  }
  const entries = readBaseline(input.text)
  if ('fault' in entries) {
    throw new UsageError(
      `the baseline ${name} cannot be used: ${entries.fault}`,
      'to make a new one, remove the file and run with --write-baseline',
    )
  }
  return entries
}
