import { mask } from '../secrets/secret-text.ts'
import type { ExcerptSource } from '../secrets/excerpt-source.ts'
import { maskedLine, secretTexts } from '../secrets/masked-line.ts'
import { lineHunks } from './line-hunks.ts'
import { printable } from './printable.ts'

export interface FileDiff {
  text: string
  /** Whether a secret stood in it, so that it is for reading only. */
  isMasked: boolean
}

/** What stands behind the name of the file in the heading, such as versions. */
export interface DiffLabels {
  before: string
  after: string
}

/** What changes from one text of a file to another, as a unified diff without secrets. */
export async function formatDiff(
  before: ExcerptSource,
  after: ExcerptSource,
  labels?: DiffLabels,
): Promise<FileDiff> {
  const { name } = before.file
  const texts = [before, after].map(({ file }) => file.text.replace(/\r(?!\n)/g, '\n'))
  const hunks = await lineHunks(texts[0]!, texts[1]!)
  if (hunks.length === 0) return { text: '', isMasked: false }
  const secrets = [...new Set([...secretTexts(before), ...secretTexts(after)])]
  const lines = [
    `--- ${printable(name)}${labels === undefined ? '' : `\t${labels.before}`}`,
    `+++ ${printable(name)}${labels === undefined ? '' : `\t${labels.after}`}`,
  ]
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    lines.push(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`)
    const next = { old: oldStart, new: newStart }
    for (const line of changed) {
      const sign = line.charAt(0)
      if (sign === '\\') {
        lines.push(line)
        continue
      }
      const shown =
        sign === '+' ? maskedLine(after, next.new, secrets) : maskedLine(before, next.old, secrets)
      lines.push(`${sign}${shown.split('\t').map(printable).join('\t')}${line.endsWith('\r') ? '\r' : ''}`)
      if (sign !== '+') next.old++
      if (sign !== '-') next.new++
    }
  }
  const text = `${lines.join('\n')}\n`
  return { text, isMasked: text.includes(mask) }
}
