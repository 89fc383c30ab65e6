import { isUtf8 } from 'node:buffer'
import { readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'

export interface FileName {
  /** What it is shown as. Bytes that are not UTF-8 are written as `\xe9`. */
  text: string
  /** Whether the file can be opened by the text. */
  isUtf8: boolean
}

/** A file name, which for the system is any bytes. */
export function fileName(bytes: Buffer): FileName {
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8'), isUtf8: true }
    : { text: withBytes(bytes), isUtf8: false }
}

function withBytes(bytes: Buffer): string {
  let text = ''
  for (let at = 0, length: number; at < bytes.length; at += length) {
    length = [1, 2, 3, 4].find((count) => isUtf8(bytes.subarray(at, at + count))) ?? 0
    text +=
      length > 0 ? bytes.toString('utf8', at, at + length) : `\\x${bytes[at]!.toString(16).padStart(2, '0')}`
    length ||= 1
  }
  return text
}

/** The part of a path that leads to nothing because its bytes were lost when the path became text. */
export function undecodableName(path: string): string | undefined {
  if (!path.includes(replacement)) return undefined
  const parent = dirname(path)
  if (!isFolder(parent)) return undecodableName(parent)
  return readdirSync(parent, { encoding: 'buffer' })
    .filter((bytes) => bytes.toString('utf8') === basename(path))
    .map(fileName)
    .find(({ isUtf8 }) => !isUtf8)?.text
}

/** What a decoder puts in the place of bytes that are not UTF-8. */
const replacement = '\ufffd'

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
