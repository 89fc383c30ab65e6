import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import type { FileError } from './input.ts'

/** Files over this size are refused before they are parsed, unless the user says otherwise. */
export const maxBytes = 10 * 1024 * 1024

/** Reads the bytes of a file, and stops soon after the limit. */
export type ReadBytes = (path: string, limit: number) => Uint8Array

export function readValuesFile(
  path: string,
  read: ReadBytes = readBytes,
  limit = maxBytes,
): { text: string } | { error: FileError } {
  try {
    return decodeValues(read(path, limit), limit)
  } catch (cause) {
    return { error: isDeadLink(path, cause) ? deadLink : unreadable(cause) }
  }
}

const deadLink: FileError = {
  message: 'the symbolic link leads to a file that does not exist',
  help: 'restore that file, such as by a checkout of its submodule, or remove the link',
  wrong: 'path',
}

function isDeadLink(path: string, cause: unknown): boolean {
  if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') return false
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/** Why the system did not let us read a file. Throws what is no answer of the system. */
export function unreadable(cause: unknown): FileError {
  const { code } = cause as NodeJS.ErrnoException
  if (code === undefined) throw cause
  return reasons[code] ?? { message: `the file cannot be read (${code})` }
}

/** The text of a values file, with the byte order mark that may stand before it. */
export function decodeValues(bytes: Uint8Array, limit = maxBytes): { text: string } | { error: FileError } {
  if (bytes.length > limit) {
    return {
      error: {
        message: `the file is larger than ${sizeText(limit)}, the limit for values files`,
        help: 'a values file that large is most likely another file; if it is not: --max-file-size',
      },
    }
  }
  const help = 'save it as UTF-8'
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { error: { message: 'the file is UTF-16, not UTF-8 text', help } }
  }
  const text = decoded(bytes)
  if (text !== undefined) return { text }
  return { error: { message: `the file is not UTF-8 text: see line ${firstBadLine(bytes)}`, help } }
}

let decoder: InstanceType<typeof TextDecoder> | undefined

function decoded(bytes: Uint8Array): string | undefined {
  decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return undefined
  }
}

/** No character of several bytes holds the byte of a line end, so each line can be read alone. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (end === -1 || decoded(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
}

const reasons: Partial<Record<string, FileError>> = {
  ENOENT: {
    message: 'the file does not exist',
    help: 'check the path; it is relative to the current folder',
    wrong: 'path',
  },
  ENOTDIR: { message: 'the file does not exist: a part of its path is no folder', wrong: 'path' },
  EISDIR: { message: 'this is a folder, not a file', help: 'name the values file in it', wrong: 'name' },
  EACCES: { message: 'no permission to read the file' },
  EPERM: { message: 'no permission to read the file' },
  ENAMETOOLONG: { message: 'the path is too long', wrong: 'name' },
  ELOOP: { message: 'the path is a loop of symbolic links' },
}

/** `10 MB` */
export function sizeText(bytes: number): string {
  const power = bytes >= 1024 ** 2 ? 2 : bytes >= 1024 ? 1 : 0
  return `${Number((bytes / 1024 ** power).toFixed(1))} ${['bytes', 'KB', 'MB'][power]!}`
}

function readBytes(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    let total = 0
    const stats = fstatSync(file)
    // Pipes have no size, so the limit is kept while reading.
    let size = Math.min(stats.size || 65_536, limit) + 1
    while (total <= limit) {
      const chunk = Buffer.allocUnsafe(size)
      const count = readSync(file, chunk)
      if (count === 0) break
      chunks.push(chunk.subarray(0, count))
      total += count
      // Only a regular file says by a short read that it ends.
      if (count < size && stats.isFile()) break
      size = 65_536
    }
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  } finally {
    closeSync(file)
  }
}
