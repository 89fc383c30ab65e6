import type { Scalar } from '../../values/values-tree.ts'

/**
 * The value of a scalar without quotes, as go-yaml v2, which Helm uses, resolves it (`resolve.go`): YAML 1.1 without
 * sexagesimals, and with dates left as text. Not finite where the document says `.inf` or `.nan`.
 */
export function resolvePlainScalar(text: string): Scalar {
  const kind = text === '' ? startsWord : (kinds[text.charCodeAt(0)] ?? startsText)
  if (kind === startsText) return text
  const word = text.length <= longestWord ? words.get(text) : undefined
  if (word !== undefined) return word
  return kind === startsWord ? text : (resolveNumber(text) ?? text)
}

/** The whole number that the text means, with the prefixes and underscores of Go, in all its digits. */
export function resolveWholeNumber(text: string): bigint | undefined {
  const match = integer.exec(text.includes('_') ? text.replaceAll('_', '') : text)
  if (match === null) return undefined
  const [, signBefore = '', hex, binary, octal, decimal, signInside, signed] = match
  const digits = hex
    ? `0x${hex}`
    : (binary ?? signed)
      ? `0b${binary ?? signed}`
      : octal
        ? `0o${octal}`
        : decimal!
  const sign = signInside ?? signBefore
  const magnitude = BigInt(digits)
  if (magnitude > (sign === '' ? maxUint64 : sign === '+' ? maxInt64 : maxInt64 + 1n)) return undefined
  return sign === '-' ? -magnitude : magnitude
}

function resolveNumber(text: string): number | undefined {
  if (smallInteger.test(text)) return Number(text)
  if (text.startsWith('.')) return leadingDot.test(text) ? finite(text.replaceAll('_', '')) : undefined
  const plain = text.includes('_') ? text.replaceAll('_', '') : text
  const whole = resolveWholeNumber(text)
  if (whole !== undefined) return Number(whole)
  return float.test(plain) ? finite(plain) : undefined
}

/** Go refuses what is out of range, and the text then stays text. */
function finite(text: string): number | undefined {
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

const startsText = 0
const startsWord = 1
const startsNumber = 2
/** What a first character may begin, as a table, because this is asked of every key and value. */
const kinds = new Uint8Array(128)
for (const letter of 'yYnNtTfFoO~') kinds[letter.charCodeAt(0)] = startsWord
for (const letter of '-+.0123456789') kinds[letter.charCodeAt(0)] = startsNumber
const longestWord = 5
const smallInteger = /^(?:0|[1-9]\d{0,14})$/
/** go-yaml cuts `0b` off and leaves the rest to Go, so a sign may be behind it; not after `0B`. */
const integer =
  /^(?:([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))|0b([+-])([01]+))$/
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/
const leadingDot = /^\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?$/
export const maxInt64 = 2n ** 63n - 1n
const maxUint64 = 2n ** 64n - 1n

const words = new Map<string, Scalar>(
  (
    [
      [true, 'y Y yes Yes YES true True TRUE on On ON'],
      [false, 'n N no No NO false False FALSE off Off OFF'],
      [null, '~ null Null NULL'],
      [NaN, '.nan .NaN .NAN'],
      [Infinity, '.inf .Inf .INF +.inf +.Inf +.INF'],
      [-Infinity, '-.inf -.Inf -.INF'],
    ] as const
  ).flatMap(([value, texts]) => texts.split(' ').map((text): [string, Scalar] => [text, value])),
).set('', null)
