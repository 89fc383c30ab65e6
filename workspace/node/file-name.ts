import { isUtf8 } from 'node:buffer'
import type { FileName } from '../files/file-system.ts'

/** A file name, which for the system is any bytes. */
export function fileName(bytes: Buffer): FileName {
  const decoded = bytes.toString('utf8')
  return isUtf8(bytes)
    ? { text: decoded, isUtf8: true, decoded }
    : { text: withBytes(bytes), isUtf8: false, decoded }
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
