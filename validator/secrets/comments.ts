import type { SourceFile } from '../source-file.ts'
import { holdsSecret } from './secret-text.ts'
import type { Stretch } from './stretches.ts'
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
): Stretch[] {
  const { start, text } = lineOf(file, number)
  const comment = /(?:^|\s)(?=#|\/\/)/.exec(text)
  if (comment === null) return []
  const from = comment.index + comment[0].length
  const isSecret = (line: number): boolean => hasSecret(line) || soundsSecretIn(lineOf(file, line).text)
  const isHidden =
    holdsSecret(text.slice(from), true) ||
    isSecret(number) ||
    (text.slice(0, from).trim() === '' && [1, -1].some((step) => isBeside(file, number, step, isSecret)))
  return isHidden ? [{ start: start + from, end: start + text.length }] : []
}

/** Whether the next line that is no comment is one of a secret. */
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

const isComment = /^\s*(?:#|\/\/)/

function soundsSecretIn(text: string): boolean {
  const words = text.slice(0, longestLine).match(/[\w.-]{1,120}/g) ?? []
  return words.some((word) => soundsSecret(word) || isNearSecret(word))
}

export function lineOf(file: SourceFile, number: number): Stretch & { text: string } {
  const starts = file.lineStarts()
  const start = starts[number - 1]!
  let end = starts[number] ?? file.text.length
  while (end > start && /[\r\n]/.test(file.text[end - 1]!)) end--
  return { start, end, text: file.text.slice(start, end) }
}
