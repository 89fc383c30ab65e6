import type { Location, SourceFile } from '../text/source-file.ts'
import type { Entry, Scalar, ValueNode } from '../values/values-tree.ts'
import { FlagError } from './flag-error.ts'

/** As deep as a values file may be. */
const maxDepth = 500

/**
 * The JSON value that starts at an offset, with the offset behind it. Text may follow, as Go's `json.Decoder` allows.
 */
export function readJson(file: SourceFile, from: number): { node: ValueNode; end: number } {
  const { text } = file
  let at = from

  const location = (start: number): Location => ({ file, start, end: at })
  const skipBlanks = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++
  }
  const jsonError = (message: string): FlagError =>
    new FlagError(
      message,
      at,
      Math.min(at + 1, text.length),
      'the value of --set-json must be JSON, with strings in double quotes',
    )
  const accept = (character: string): boolean => {
    skipBlanks()
    if (text[at] !== character) return false
    at++
    return true
  }
  const expect = (character: string): void => {
    if (!accept(character)) throw jsonError(`invalid JSON: missing ${character}`)
  }

  const scalar = (value: Scalar, start: number): ValueNode => ({
    kind: 'scalar',
    value,
    style: 'block',
    location: location(start),
  })

  const readString = (): string => {
    const start = at
    jsonString.lastIndex = at
    const found = jsonString.exec(text)
    if (found === null) throw jsonError('invalid JSON: unterminated string or invalid escape')
    at = start + found[0].length
    // Go replaces a surrogate without its partner.
    return (JSON.parse(found[0]) as string).replace(/\p{Surrogate}/gu, '\ufffd')
  }

  const readNumber = (): number => {
    jsonNumber.lastIndex = at
    const found = jsonNumber.exec(text)
    if (found === null) throw jsonError('invalid JSON')
    const end = at + found[0].length
    if (/[.eE]/.test(text.charAt(end)) || !Number.isFinite(Number(found[0]))) {
      throw jsonError('invalid JSON number')
    }
    at = end
    return Number(found[0])
  }

  const readMapping = (start: number, depth: number): ValueNode => {
    const entries = new Map<string, Entry>()
    const dropped: [string, Entry][] = []
    at++
    if (accept('}')) return { kind: 'mapping', entries, location: location(start) }
    do {
      skipBlanks()
      const keyStart = at
      if (text[at] !== '"') throw jsonError('invalid JSON: missing key in double quotes')
      const key = readString()
      const keyLocation = location(keyStart)
      expect(':')
      const value = readValue(depth + 1)
      const before = entries.get(key)
      if (before !== undefined) dropped.push([key, before])
      entries.set(key, { key: keyLocation, value })
    } while (accept(','))
    expect('}')
    return {
      kind: 'mapping',
      entries,
      location: location(start),
      ...(dropped.length > 0 && { dropped }),
    }
  }

  const readSequence = (start: number, depth: number): ValueNode => {
    const items: ValueNode[] = []
    at++
    if (accept(']')) return { kind: 'sequence', items, location: location(start) }
    do items.push(readValue(depth + 1))
    while (accept(','))
    expect(']')
    return { kind: 'sequence', items, location: location(start) }
  }

  const readValue = (depth: number): ValueNode => {
    skipBlanks()
    if (depth > maxDepth) throw jsonError('the value is nested too deeply')
    const start = at
    if (text[at] === '{') return readMapping(start, depth)
    if (text[at] === '[') return readSequence(start, depth)
    if (text[at] === '"') {
      const value = readString()
      return scalar(value, start)
    }
    const word = words.find(([word]) => text.startsWith(word, at))
    if (word !== undefined) {
      at += word[0].length
      return scalar(word[1], start)
    }
    const value = readNumber()
    return scalar(value, start)
  }

  const node = readValue(0)
  return { node, end: at }
}

const words: [string, Scalar][] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
// eslint-disable-next-line no-control-regex
const jsonString = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const jsonNumber = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y
