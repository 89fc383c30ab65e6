import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { newestProfile } from '../validator/helm-profile.ts'
import { unreadable } from '../validator/read-file.ts'
import type { FlagFile, ReadFlagFile } from '../validator/set-flags/dialects.ts'
import type { FlagInput } from '../validator/set-flags/flag-kinds.ts'
import { readFlags } from '../validator/set-flags/set-flag.ts'
import { refusalOf } from './input-files.ts'

/**
 * Reads what `--set-file` names: a file, or `-` for standard input, which is empty after its first reader. Each place
 * is read once: a pipe cannot be read again, and flags are read anew for each Helm and after each fix.
 */
export function flagFileReader(cwd: string, stdin: string): ReadFlagFile {
  const known = new Map<FlagInput, Map<number, FlagFile>>()
  let unread = stdin
  const read = (path: string): FlagFile => {
    if (!isStdin(path)) return readNamed(cwd, path)
    const text = unread
    unread = ''
    return { text }
  }
  return (path, start, flag) => {
    const places = known.get(flag) ?? new Map<number, FlagFile>()
    const content = places.get(start) ?? read(path)
    known.set(flag, places.set(start, content))
    return content
  }
}

function readNamed(cwd: string, path: string): FlagFile {
  const refusal = refusalOf(path)
  if (refusal !== undefined) return { error: refusal }
  try {
    return { text: readFileSync(resolve(cwd, path), 'utf8') }
  } catch (cause) {
    return { error: unreadable(cause) }
  }
}

/** Whether some `--set-file` names standard input. */
export function nameStdin(flags: readonly FlagInput[]): boolean {
  let isNamed = false
  readFlags(flags, newestProfile, (path) => {
    isNamed ||= isStdin(path)
    return { text: '' }
  })
  return isNamed
}

function isStdin(path: string): boolean {
  return path.trim() === '-'
}
