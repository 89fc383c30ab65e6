import type { Scalar, ValueNode, ScalarNode } from '../values/values-tree.ts'
import type { Dialect, Flag } from './assign.ts'
import { FlagError } from './flag-error.ts'
import type { FlagInput, FlagKind } from './flag-kinds.ts'
import type { Span } from './flag-text.ts'
import { readJson } from './json-value.ts'

/** The text of a file that `--set-file` names, or why it cannot be read. */
export type FlagFile = { text: string } | { error: { message: string; help?: string } }
/** Reads the file whose name is at `start` in the text of a flag. */
export type ReadNamedFile = (path: string, start: number) => FlagFile
/** The same for any flag of a run: however often it is asked for one place, the answer is the same. */
export type ReadFlagFile = (path: string, start: number, flag: FlagInput) => FlagFile

/** How each kind of flag is read. */
export function dialectOf(kind: FlagKind, readFile: ReadNamedFile): Dialect {
  switch (kind) {
    case '--set':
      return withLists((flag, span) => ({ ...textNode(flag, span, null), ...typedValue(span.text) }))
    case '--set-string':
      return withLists((flag, span) => textNode(flag, span, span.text))
    case '--set-file':
      return withLists((flag, span) => textNode(flag, span, contentOf(span, readFile)))
    case '--set-json':
      return { ...escaped, readValue: readJsonValue }
    case '--set-literal':
      return {
        keyStops: '=[.',
        hasEscapes: false,
        readValue: (flag) => {
          const span = flag.text.until('', false)
          return { node: textNode(flag, span, span.text), isAtEnd: false }
        },
      }
  }
}

const escaped = { keyStops: '=[,.', hasEscapes: true }

/** Values up to a comma, or several of them in braces. */
function withLists(node: (flag: Flag, span: Span) => ValueNode): Dialect {
  return {
    ...escaped,
    readValue: (flag) => {
      const { text } = flag
      const start = text.at
      if (text.isAtEnd) return { node: textNode(flag, { start, end: start }, ''), isAtEnd: true }
      if (!text.accept('{')) return { node: node(flag, text.until(',', true)), isAtEnd: false }
      const items: ValueNode[] = []
      for (;;) {
        const span = text.until(',}', true)
        if (span.stop === undefined) {
          throw new FlagError(
            'missing } after the list',
            start,
            start + 1,
            'add the closing }, or escape the brace: \\{',
          )
        }
        items.push(node(flag, span))
        if (span.stop === ',') continue
        text.accept(',')
        return {
          node: { kind: 'sequence', items, location: { file: flag.file, start, end: span.end + 1 } },
          isAtEnd: false,
        }
      }
    },
  }
}

/** A JSON value, after which Helm reads on: `a=1b=2` sets both. Nothing is null. */
function readJsonValue(flag: Flag): ReturnType<Dialect['readValue']> {
  const { file, text } = flag
  const start = text.at
  if (text.skipBlanksAndComma()) return { node: textNode(flag, { start, end: start }, null), isAtEnd: false }
  const { node, end } = readJson(file, text.at)
  text.at = end
  text.skipBlanksAndComma()
  return { node, isAtEnd: false }
}

function contentOf({ text: path, start, end }: Span, readFile: ReadNamedFile): string {
  const content = readFile(path, start)
  if ('text' in content) return content.text
  throw new FlagError(content.error.message, start, end, content.error.help)
}

function textNode({ file }: Flag, { start, end }: Pick<Span, 'start' | 'end'>, value: Scalar): ValueNode {
  // Without quotes to put around it or to remove.
  return { kind: 'scalar', value, style: 'block', location: { file, start, end } }
}

/** A value of `--set`, by `typedVal` of Helm's `strvals`: far fewer texts are numbers than in a file. */
function typedValue(text: string): Pick<ScalarNode, 'value' | 'digits'> {
  if (/^true$/iu.test(text)) return { value: true }
  // Go folds ſ to s, and so does the u flag.
  if (/^false$/iu.test(text)) return { value: false }
  if (/^null$/iu.test(text)) return { value: null }
  if (text === '0') return { value: 0 }
  if (!/^(?:[1-9]|[-+]\d)\d*$/.test(text)) return { value: text }
  const whole = BigInt(text.startsWith('+') ? text.slice(1) : text)
  if (whole > maxInt64 || whole < -maxInt64 - 1n) return { value: text }
  const value = Number(whole)
  return Number.isSafeInteger(value) ? { value } : { value, digits: String(whole) }
}

const maxInt64 = 2n ** 63n - 1n
