import type { BaselineEntry } from '../../validator/baseline/baseline.ts'
import { readBaseline } from '../../validator/baseline/baseline-file.ts'
import { printableName } from '../../validator/secrets/secret-text.ts'
import { isMissing, type FileSystem } from '../files/file-system.ts'
import { InputError } from '../files/input-error.ts'
import { readText } from '../files/read-file.ts'

export interface BaselineFile {
  /** As it was given. */
  name: string
  path: string
  maxBytes: number
}

/** The findings of a baseline file. One that is to be written may be missing, but not be something else. */
export function loadBaseline(
  fileSystem: FileSystem,
  { name, path, maxBytes }: BaselineFile,
  mayBeMissing: boolean,
): readonly BaselineEntry[] {
  if (isMissing(fileSystem, path)) {
    if (mayBeMissing) return []
    throw new InputError(
      `the baseline ${printableName(name)} does not exist`,
      'create it with --write-baseline, and commit it',
    )
  }
  const input = readText(fileSystem, path, maxBytes)
  if ('error' in input) {
    const { message, help = 'name a file written by --write-baseline' } = input.error
    throw new InputError(`cannot read the baseline ${printableName(name)}: ${message}`, help)
  }
  const entries = readBaseline(input.text)
  if ('error' in entries) {
    throw new InputError(
      `the baseline ${name} is invalid: ${entries.error}`,
      'to write a new one, remove the file and run again with --write-baseline',
    )
  }
  return entries
}
