import { holdsSecret } from './secret-text.ts'
import { looksSecret } from './secret-words.ts'
import type { Place, SourceFile } from '../source-file.ts'
import { lineText } from './line-text.ts'

/** How far above a line the keys are looked for that it may belong to. */
const linesAbove = 200

/**
 * What to hide of a line in a file that is not YAML, where nobody knows which value belongs to which key: everything
 * after a key that sounds like a secret, and everything on lines that such a key stands above.
 */
export function unparsedSecrets(file: SourceFile, line: number): { start: number; end: number }[] {
  const starts = file.lineStarts()
  const start = starts[line - 1]!
  const text = lineText(file, line)
  const isAllHidden = !/[:=]/.test(file.text) || isBelowSecret(file, line, text)
  if (isAllHidden) return [{ start: start + indentOf(text), end: start + text.length }]
  for (const { 0: whole, 1: key = '', index } of text.matchAll(pairPattern)) {
    // The `value` of a variable or of a parameter, whose name stands beside it.
    if (key.split(/[[\]]/).some(looksSecret) || key === 'value')
      return [{ start: start + index + whole.length, end: start + text.length }]
  }
  return holdsSecret(text, false) ? [{ start: start + indentOf(text), end: start + text.length }] : []
}

/** The same for all lines that a stretch touches. */
export function unreadSecrets({ file, start, end }: Place): Place[] {
  return file.lineStarts().flatMap((lineStart, index, starts) => {
    const isTouched = lineStart < end && (starts[index + 1] ?? Infinity) > start
    return isTouched ? unparsedSecrets(file, index + 1).map((secret) => ({ file, ...secret })) : []
  })
}

// From the start of a word only: a line may be one word of megabytes.
const keyPattern = /(?<![\w./-])([\w./-]{1,120})["']?\s*[:=]\s*/g
/** A key, also one whose colon was forgotten, or with a list index of a flag that is broken. */
const pairPattern = /(?<![\w./-])([\w./-][\w./[\]-]{0,119})["']?(?:\s*[:=]\s*|\s+)(?=\S)/g

function isBelowSecret(file: SourceFile, line: number, text: string): boolean {
  let indent = firstKey(text) === undefined ? Infinity : indentOf(text)
  for (let above = line - 1; above > 0 && above >= line - linesAbove; above--) {
    const other = lineText(file, above)
    if (indentOf(other) <= indent && looksSecret(loneWord(other))) return true
    const key = firstKey(other)
    if (key === undefined || indentOf(other) >= indent) continue
    if (keysOf(other).some(looksSecret)) return true
    indent = indentOf(other)
    if (indent === 0) return false
  }
  return false
}

function firstKey(text: string): string | undefined {
  return /^[\s-]*["']?([^\s"':]+)["']?\s*:/.exec(text)?.[1]
}

/** The only word of a line, which may be a key without its colon. */
function loneWord(text: string): string {
  return /^[\s-]*["']?([\w./-]{1,120})["']?\s*$/.exec(text)?.[1] ?? ''
}

function keysOf(text: string): string[] {
  return [...text.matchAll(keyPattern)].map(([, key = '']) => key)
}

function indentOf(text: string): number {
  return /^[\s-]*/.exec(text)![0].length
}
