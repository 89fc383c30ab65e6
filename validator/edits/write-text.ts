import { isMapping } from '../../schema/model/is-mapping.ts'
import { resolvePlainScalar } from '../yaml/nodes/plain-scalar.ts'
import type { Scalar } from '../values/values-tree.ts'
import type { PlainValue } from '../values/change.ts'

/** How the file around writes things. */
export interface TextStyle {
  lineBreak: '\n' | '\r\n'
  /** Spaces by which a mapping is deeper than the one around it. */
  width: number
  quote: '"' | "'"
}

/** A scalar in the quotes that the one before it had, if it needs or had any. */
export function writeScalar(value: Scalar, { quote }: TextStyle, before = ''): string {
  if (typeof value !== 'string') return String(value)
  const first = before.charAt(0)
  if (first === '"' || first === "'") return writeQuoted(value, first)
  return isPlainText(value) ? value : writeQuoted(value, quote)
}

export function writeKey(key: string, style: TextStyle, before = ''): string {
  return writeScalar(key, style, before)
}

/** Lines of an entry, each at its column and with its line break. */
export function writeEntry(key: string, value: PlainValue, column: number, style: TextStyle): string {
  const head = `${' '.repeat(column)}${writeKey(key, style)}:`
  return head + writeBehindColon(value, column, style)
}

/** The value as one line, in brackets if it is a mapping or a sequence. */
export function writeFlow(value: PlainValue, style: TextStyle): string {
  if (isSequence(value)) return `[${value.map((item) => writeFlow(item, style)).join(', ')}]`
  if (isMapping(value)) {
    const entries = Object.entries(value)
    return `{${entries.map(([key, item]) => `${writeKey(key, style)}: ${writeFlow(item, style)}`).join(', ')}}`
  }
  return typeof value === 'string' && /[,[\]{}]/.test(value)
    ? writeQuoted(value, style.quote)
    : writeScalar(value, style)
}

function writeBehindColon(value: PlainValue, column: number, style: TextStyle): string {
  if (isSequence(value)) {
    if (value.length === 0) return ` []${style.lineBreak}`
    const inner = column + style.width
    return style.lineBreak + value.map((item) => writeItem(item, inner, style)).join('')
  }
  if (isMapping(value)) {
    const entries = Object.entries(value)
    if (entries.length === 0) return ` {}${style.lineBreak}`
    const inner = column + style.width
    return style.lineBreak + entries.map(([key, item]) => writeEntry(key, item, inner, style)).join('')
  }
  return ` ${writeScalar(value, style)}${style.lineBreak}`
}

function writeItem(item: PlainValue, column: number, style: TextStyle): string {
  const dash = `${' '.repeat(column)}- `
  if (isMapping(item) && Object.keys(item).length > 0) {
    const entries = Object.entries(item).map(([key, value]) => writeEntry(key, value, column + 2, style))
    return dash + entries.join('').slice(column + 2)
  }
  return `${dash}${writeFlow(item, style)}${style.lineBreak}`
}

/** Whether the text means itself without quotes, as a value and as a key, also inside braces. */
function isPlainText(text: string): boolean {
  return (
    (/^[A-Za-z_./\\(][\w ./\\()@%+=:*&!?$~^<>-]*$/.test(text) || isQuantity(text)) &&
    !/: |:$| $|^\.\.\.|^---/.test(text) &&
    text.length < 1000 &&
    resolvePlainScalar(text) === text
  )
}

/** A number with a unit: `2Gi`, `500m`. Others that start with a digit, as versions do, are safer in quotes. */
function isQuantity(text: string): boolean {
  return /^\d+(?:\.\d+)?[A-Za-z]{1,2}$/.test(text)
}

function writeQuoted(text: string, quote: '"' | "'"): string {
  if (quote === "'" && /^[\x20-\x7e\xa0-\ud7ff\ue000-\ufefe]*$/.test(text))
    return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function isSequence(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value)
}

/** How a file is written: by its first line break, its first indented map, and the quotes that it has more of. */
export function textStyle(text: string): TextStyle {
  const firstBreak = text.indexOf('\n')
  const indented = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text)
  return {
    lineBreak: firstBreak > 0 && text[firstBreak - 1] === '\r' ? '\r\n' : '\n',
    width: Math.min(indented?.[1]!.length ?? 2, 8),
    quote: countOf(text, /: '/g) > countOf(text, /: "/g) ? "'" : '"',
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
