import { newestProfile } from '../../validator/values/helm-profile.ts'
import type { FlagFile, ReadFlagFile } from '../../validator/set-flags/dialects.ts'
import type { FlagInput } from '../../validator/set-flags/flag-kinds.ts'
import { readFlags } from '../../validator/set-flags/set-flag.ts'
import { textOfBytes } from '../../validator/text/utf8.ts'
import type { FileSystem } from '../files/file-system.ts'
import { tooLarge } from '../files/read-file.ts'
import { unreadable } from '../files/unreadable.ts'
import { refusalOf } from '../files/input-files.ts'

/**
 * Reads what `--set-file` names: a file, or `-` for standard input, which is empty after its first reader. Each place
 * is read once: a pipe cannot be read again, and flags are read anew for each Helm and after each fix.
 */
export function flagFileReader(fileSystem: FileSystem, stdin: Uint8Array, limit: number): ReadFlagFile {
  const known = new Map<FlagInput, Map<number, FlagFile>>()
  let unread = stdin
  const read = (path: string): FlagFile => {
    if (!isStdin(path)) return readNamed(fileSystem, path, limit)
    const bytes = unread
    unread = new Uint8Array()
    return contentOf(bytes, limit)
  }
  return (path, start, flag) => {
    const locations = known.get(flag) ?? new Map<number, FlagFile>()
    const content = locations.get(start) ?? read(path)
    known.set(flag, locations.set(start, content))
    return content
  }
}

function readNamed(fileSystem: FileSystem, name: string, limit: number): FlagFile {
  const refusal = refusalOf(name)
  if (refusal !== undefined) return { error: refusal }
  const path = fileSystem.paths.resolve(fileSystem.cwd, name)
  try {
    return contentOf(fileSystem.read(path, limit), limit)
  } catch (cause) {
    return { error: unreadable(fileSystem, cause, path) }
  }
}

/** Helm takes any bytes. */
function contentOf(bytes: Uint8Array, limit: number): FlagFile {
  return bytes.length > limit ? { error: tooLarge(limit) } : { text: textOfBytes(bytes) }
}

/** Whether some `--set-file` names standard input. */
export function nameStdin(flags: readonly FlagInput[]): boolean {
  let isNamed = false
  const reading = flags.filter(({ kind }) => kind === '--set-file')
  if (reading.length === 0) return false
  readFlags(reading, newestProfile, (path) => {
    isNamed ||= isStdin(path)
    return { text: '' }
  })
  return isNamed
}

function isStdin(path: string): boolean {
  return path.trim() === '-'
}
