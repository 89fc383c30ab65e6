import { sourceFile, type SourceFile } from '../../text/source-file.ts'
import { linesIn, withinLines } from '../parts/embedded-text.ts'
import { blank, blankLines, hide } from '../parts/templated.ts'
import type { Expression } from './expression.ts'
import { Scanner } from './scanner.ts'

/** The text of a heredoc: what Terraform fills in is replaced, and the indentation removed that `<<-` removes. */
export function heredocText(
  outer: SourceFile,
  { start, end, isStripped }: { start: number; end: number; isStripped: boolean },
): NonNullable<Expression['text']> {
  const { text, isPartial } = maskTemplates(outer.text.slice(start, end), start)
  const lines = text.split('\n')
  const indent = isStripped ? commonIndent(lines) : 0
  const starts: number[] = []
  let at = start
  const stripped = lines.map((line) => {
    const cut = Math.min(indent, line.length)
    starts.push(at + cut)
    at += line.length + 1
    return line.slice(cut).replace(/\r$/, '')
  })
  const original = stripped.map((line, index) =>
    outer.text.slice(starts[index], starts[index]! + line.length),
  )
  return {
    file: { ...sourceFile(outer.name, original.join('\n')), within: withinLines(outer, stripped, starts) },
    text: stripped.join('\n'),
    lines: linesIn(outer, stripped, starts),
    isPartial,
  }
}

/** As HCL counts it: a tab is one character, a blank line says nothing (`flushHeredocTemplateParts`). */
function commonIndent(lines: readonly string[]): number {
  const indent = lines.reduce((least, line) => {
    const own = line.search(/\S/)
    return own < 0 ? least : Math.min(least, own)
  }, Infinity)
  return indent === Infinity ? 0 : indent
}

const unknownLine = /^[ \t]*\uE000[\uE000 \t]*\r?$/
const never = /(?!)/

/** A text of the same length without what Terraform fills in. */
export function maskTemplates(source: string, offset: number): { text: string; isPartial: boolean } {
  if (!/[$%]\{/.test(source)) return { text: source, isPartial: false }
  const scanner = new Scanner(source, offset)
  let text = ''
  let hasDirective = false
  while (scanner.at < source.length) {
    const from = scanner.at
    if (!scanner.skipTemplate()) {
      text += source[scanner.at++]!
      continue
    }
    const template = source.slice(from, scanner.at)
    const isLine = source.startsWith('%{', from) && isAlone(source, from, scanner.at)
    if (isLine) hasDirective = true
    text += isLine ? blank(template) : hide(template)
  }
  const lines = blankLines(text, unknownLine, never)
  return { text: lines.text, isPartial: lines.isPartial || hasDirective }
}

function isAlone(source: string, start: number, end: number): boolean {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  return /^[ \t]*$/.test(source.slice(lineStart, start)) && /^[ \t]*(?:\r?\n|$)/.test(source.slice(end))
}

/** The text in quotes, with where each of its characters is. */
export function quotedText(outer: SourceFile, start: number, end: number): NonNullable<Expression['text']> {
  const source = outer.text
  const scanner = new Scanner(source.slice(0, end - 1))
  scanner.at = start + 1
  const offsets: number[] = []
  const ends: number[] = []
  let text = ''
  const add = (part: string, from: number): void => {
    for (let index = 0; index < part.length; index++) {
      offsets.push(from)
      ends.push(scanner.at)
    }
    text += part
  }
  while (scanner.at < end - 1) {
    const from = scanner.at
    if (scanner.next === '\\') {
      const escape = scanner.match(/\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/) ?? ''
      add(unescaped(escape), from)
    } else if (scanner.skipTemplate()) add(hide('x'), from)
    else {
      scanner.at++
      add(source[from]!, from)
    }
  }
  offsets.push(end - 1)
  return {
    file: {
      ...sourceFile(outer.name, text),
      within: {
        file: outer,
        span: (from, to) => ({
          start: offsets[from]!,
          end: to > from ? ends[to - 1]! : offsets[from]!,
        }),
      },
    },
    text,
    isPartial: false,
  }
}

function unescaped(escape: string): string {
  const simple: Record<string, string> = { n: '\n', r: '\r', t: '\t' }
  if (/^\\[uU]./.test(escape) && escape.length > 2) {
    const code = Number.parseInt(escape.slice(2), 16)
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
  }
  return simple[escape[1]!] ?? escape.slice(1)
}
