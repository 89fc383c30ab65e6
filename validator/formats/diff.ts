import { mask } from '../secrets/redacted-text.ts'
import { RedactedFile } from '../redaction/redacted-file.ts'
import { lineHunks } from './line-hunks.ts'
import { printable } from '../text/printable.ts'

export interface FileDiff {
  text: string
  /** Whether a secret was in it, so that it is for reading only. */
  isMasked: boolean
}

/** What is after the name of the file in the heading, such as versions. */
export interface DiffLabels {
  before: string
  after: string
}

/** What changes from one text of a file to another, as a unified diff without secrets. */
export async function formatDiff(
  before: RedactedFile,
  after: RedactedFile,
  labels?: DiffLabels,
): Promise<FileDiff> {
  const { name } = before
  const [old = '', next = ''] = RedactedFile.numbered([before, after])
  const hunks = await lineHunks(old, next)
  if (hunks.length === 0) return { text: '', isMasked: false }
  const lines = [
    `--- ${printable(name)}${labels === undefined ? '' : `\t${labels.before}`}`,
    `+++ ${printable(name)}${labels === undefined ? '' : `\t${labels.after}`}`,
  ]
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    lines.push(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`)
    const at = { old: oldStart, new: newStart }
    for (const line of changed) {
      const sign = line.charAt(0)
      if (sign === '\\') {
        lines.push(line)
        continue
      }
      const file = sign === '+' ? after : before
      const other = sign === '+' ? before : after
      const shown = other.secretTexts.masked(file.text(sign === '+' ? at.new : at.old))
      lines.push(`${sign}${shown.split('\t').map(printable).join('\t')}${line.endsWith('\r') ? '\r' : ''}`)
      if (sign !== '+') at.old++
      if (sign !== '-') at.new++
    }
  }
  const text = `${lines.join('\n')}\n`
  return { text, isMasked: text.includes(mask) }
}
