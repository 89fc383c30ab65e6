import { textOfBytes } from '../../text/utf8.ts'
import type { Scalar } from '../../values/values-tree.ts'
import { isTimestamp } from './timestamp.ts'
import { maxInt64, resolvePlainScalar, resolveWholeNumber } from './plain-scalar.ts'

/** The value of a scalar with a tag such as `!!str`, or `undefined` where the text does not fit the tag. */
export function resolveTaggedScalar(tag: string, text: string): Scalar | undefined {
  const kind = tag.startsWith(standard) ? tag.slice(standard.length) : ''
  const value = resolvePlainScalar(text)
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean' ? value : undefined
    case 'int':
      return typeof value === 'number' && resolveWholeNumber(text) !== undefined ? value : undefined
    case 'float':
      // go-yaml makes no float of a number that needs 64 bits without a sign.
      return typeof value === 'number' && (resolveWholeNumber(text) ?? 0n) <= maxInt64 ? value : undefined
    case 'null':
      return value === null ? value : undefined
    case 'binary':
      return binaryText(text)
    case 'timestamp':
      return isTimestamp(text) ? text : undefined
    default:
      // `!!str`, and tags of the user's own: Helm takes the text.
      return text
  }
}

const standard = 'tag:yaml.org,2002:'
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** The text that bytes in base64 are. As in Go each byte that belongs to no character becomes U+FFFD. */
function binaryText(text: string): string | undefined {
  const joined = text.replace(/[\r\n]/g, '')
  if (!base64.test(joined)) return undefined
  const bytes = Uint8Array.from(atob(joined), (character) => character.charCodeAt(0))
  let decoded = ''
  for (let at = 0; at < bytes.length;) {
    const [character, length] = characterAt(bytes, at)
    decoded += character
    at += length
  }
  return decoded
}

/** U+FFFD as bytes of UTF-8. */
const replacement = [0xef, 0xbf, 0xbd].join()

function characterAt(bytes: Uint8Array, at: number): [character: string, length: number] {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    const own = bytes.subarray(at, at + length)
    const character = textOfBytes(own)
    if (!character.includes('\ufffd') || own.join() === replacement) return [character, length]
  }
  return ['\ufffd', 1]
}
