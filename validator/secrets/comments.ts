import type { SourceFile } from '../text/source-file.ts'
import { hasRandomWord, holdsSecret } from './secret-text.ts'
import type { Span } from './spans.ts'
import { isNearSecret, soundsSecret } from './words.ts'

/** So many lines of comment belong to a key. */
const mostLines = 20
const longestLine = 2000

/**
 * The comment of a line in which someone may keep a secret: one that says so, as `# password: …`, one beside a secret
 * or a key that sounds like one, and the lines of comment right above and below such a line.
 */
export function hiddenComment(
  file: SourceFile,
  number: number,
  hasSecret: (line: number) => boolean,
): Span[] {
  const { start, text } = lineOf(file, number)
  const from = commentIn(text)
  if (from < 0) return []
  const isSecret = (line: number): boolean => hasSecret(line) || soundsSecretIn(lineOf(file, line).text)
  const isHidden =
    holdsSecret(text.slice(from), true) ||
    (hasRandomWord(text.slice(from)) && saysSecret(text.slice(from, from + longestLine))) ||
    isSecret(number) ||
    (text.slice(0, from).trim() === '' && [1, -1].some((step) => isBeside(file, number, step, isSecret)))
  const shown = from + directive.exec(text.slice(from))![0].length
  return isHidden ? [{ start: start + shown, end: start + text.length }] : []
}

/** Whether the next line that is not a comment is one of a secret. */
function isBeside(
  file: SourceFile,
  number: number,
  step: number,
  isSecret: (line: number) => boolean,
): boolean {
  const last = file.lineStarts().length
  let line = number + step
  for (let count = 0; count < mostLines && line > 0 && line <= last; count++, line += step) {
    if (!isComment.test(lineOf(file, line).text)) return isSecret(line)
  }
  return false
}

/** What a comment says to this program is shown, its reason is not. */
const directive = /^(?:#+\s*gloo-values-disable[\w-]*:?(?:[ \t,]+[a-z]+(?:-[a-z]+)+)*)?/
const isComment = /^\s*(?:#|\/\/)/

function commentIn(text: string): number {
  return text.search(/(?<=^|\s)(?:#|\/\/)/)
}

function soundsSecretIn(text: string): boolean {
  const comment = commentIn(text)
  return saysSecret(text.slice(0, Math.min(comment < 0 ? Infinity : comment, longestLine)))
}

function saysSecret(text: string): boolean {
  const words = text.match(/[\w.-]{1,120}/g) ?? []
  return words.some((word) => soundsSecret(word) || isNearSecret(word))
}

export function lineOf(file: SourceFile, number: number): Span & { text: string } {
  const starts = file.lineStarts()
  const start = starts[number - 1]!
  let end = starts[number] ?? file.text.length
  while (end > start && /[\r\n]/.test(file.text[end - 1]!)) end--
  return { start, end, text: file.text.slice(start, end) }
}
