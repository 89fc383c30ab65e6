import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { newestProfile } from '../validator/helm-profile.ts'
import { unreadable } from '../validator/read-file.ts'
import type { ReadFlagFile } from '../validator/set-flags/dialects.ts'
import type { FlagInput } from '../validator/set-flags/flag-kinds.ts'
import { readFlags } from '../validator/set-flags/set-flag.ts'
import { refusalOf } from './input-files.ts'

/** Reads what `--set-file` names: a file, or `-` for standard input, which is empty after its first reader. */
export function flagFileReader(cwd: string, stdin: string): ReadFlagFile {
  let unread = stdin
  return (path) => {
    if (isStdin(path)) {
      const text = unread
      unread = ''
      return { text }
    }
    const refusal = refusalOf(path)
    if (refusal !== undefined) return { error: refusal }
    try {
      return { text: readFileSync(resolve(cwd, path), 'utf8') }
    } catch (cause) {
      return { error: unreadable(cause) }
    }
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
