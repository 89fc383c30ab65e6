import { looksSecret } from '../schema/secrets.ts'
import type { SourceFile } from '../source-file.ts'

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
  if (isBelowSecret(file, line, text)) return [{ start: start + indentOf(text), end: start + text.length }]
  for (const [whole, key = ''] of text.matchAll(keyPattern)) {
    if (!looksSecret(key)) continue
    const after = text.indexOf(whole) + whole.length
    return [{ start: start + after, end: start + text.length }]
  }
  return []
}

const keyPattern = /([\w./-]+)["']?\s*[:=]\s*/g

function isBelowSecret(file: SourceFile, line: number, text: string): boolean {
  let indent = firstKey(text) === undefined ? Infinity : indentOf(text)
  for (let above = line - 1; above > 0 && above >= line - linesAbove; above--) {
    const other = lineText(file, above)
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

function keysOf(text: string): string[] {
  return [...text.matchAll(keyPattern)].map(([, key = '']) => key)
}

function indentOf(text: string): number {
  return /^[\s-]*/.exec(text)![0].length
}

function lineText(file: SourceFile, line: number): string {
  const starts = file.lineStarts()
  return file.text.slice(starts[line - 1], starts[line] ?? file.text.length).replace(/[\r\n]+$/, '')
}
