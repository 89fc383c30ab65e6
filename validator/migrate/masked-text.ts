import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { commentSecrets } from '../formats/redact-comment.ts'
import { printable } from '../formats/printable.ts'
import { mask } from '../schema/secret-text.ts'
import { secretPlaces } from '../schema/secrets.ts'
import type { Source } from '../source.ts'

/** The text of a file as it may be shown: without secrets, with as many lines as before, and LF at their ends. */
export function maskedText(
  root: CompactSchema,
  { file, documents }: Source,
  path: readonly string[] = [],
): string {
  const lines = file.lineStarts().map((_, index) => index + 1)
  const secrets = [
    ...secretPlaces(root, documents, path),
    ...lines.flatMap((line) => commentSecrets(file, line)),
  ].sort((a, b) => a.start - b.start)
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of secrets) {
    if (end <= at) continue
    const from = Math.max(at, start)
    pieces.push(file.text.slice(at, from), file.text.slice(from, end).replace(/\S[^\r\n]*/g, mask))
    at = end
  }
  const shown = pieces.join('') + file.text.slice(at)
  return shown
    .split(/\r\n|\r|\n/)
    .map(printableLine)
    .join('\n')
}

function printableLine(line: string): string {
  return line.split('\t').map(printable).join('\t')
}
