import type { FileError } from '../../validator/release/input.ts'
import type { FileSystem, ReadBytes } from './file-system.ts'
import { unreadable } from './unreadable.ts'

/** Files over this size are refused before they are parsed, unless the user says otherwise. */
export const maxBytes = 10 * 1024 * 1024

export type FileText = { text: string } | { error: FileError }

/** The text of a YAML or JSON file. */
export function readText(
  fileSystem: FileSystem,
  path: string,
  limit: number,
  read: ReadBytes = fileSystem.read,
): FileText {
  try {
    return decode(read(path, limit), limit)
  } catch (cause) {
    return { error: unreadable(fileSystem, cause, path) }
  }
}

/** The text of a YAML or JSON file, with the byte order mark that may be before it. */
export function decode(bytes: Uint8Array, limit: number): FileText {
  if (bytes.length > limit) return { error: tooLarge(limit) }
  const help = 'save it as UTF-8'
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { error: { message: 'the file is UTF-16, not UTF-8 text', help } }
  }
  const text = decoded(bytes)
  if (text !== undefined) return { text }
  return { error: { message: `the file is not UTF-8 text: see line ${firstBadLine(bytes)}`, help } }
}

/** The message for a file over the size limit. */
export function tooLarge(limit: number): FileError {
  return {
    message: `the file is larger than the limit of ${sizeText(limit)}`,
    help: 'check the name; for larger values files: --max-file-size',
  }
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

/** By halves: no character of several bytes holds the byte of a line end, so each line can be read alone. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  let end = bytes.length
  for (;;) {
    const middle = Math.floor((start + end) / 2)
    const next = bytes.indexOf(lineEnd, middle) + 1
    const cut = next > 0 && next < end ? next : bytes.lastIndexOf(lineEnd, middle) + 1
    if (cut <= start) break
    if (decoded(bytes.subarray(start, cut)) !== undefined) start = cut
    else end = cut
  }
  return bytes.subarray(0, start).reduce((lines, byte) => (byte === lineEnd ? lines + 1 : lines), 1)
}

const lineEnd = 0x0a

/** `10 MB` */
export function sizeText(bytes: number): string {
  const power = bytes >= 1024 ** 2 ? 2 : bytes >= 1024 ? 1 : 0
  const unit = ['byte', 'KB', 'MB'][power]!
  const count = Number((bytes / 1024 ** power).toFixed(1))
  return `${count} ${unit}${power === 0 && count !== 1 ? 's' : ''}`
}
