import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { printable } from '../formats/printable.ts'
import { commentSecrets } from '../formats/redact-comment.ts'
import { unreadSecrets } from '../formats/redact-unparsed.ts'
import { mask } from '../schema/secret-text.ts'
import { secretPlaces } from '../schema/secrets.ts'
import type { Source } from '../source.ts'
import type { SourceFile } from '../source-file.ts'

/** What may not be shown of a file: where it stands, and the lines of it. */
export interface Hidden {
  file: SourceFile
  places: readonly { start: number; end: number }[]
  texts: readonly string[]
}

export function hiddenOf(
  root: CompactSchema,
  { file, documents, dropped }: Source,
  path: readonly string[] = [],
): Hidden {
  const values = secretPlaces(root, documents, path)
  const comments = file.lineStarts().flatMap((_, index) => commentSecrets(file, index + 1))
  const unread = dropped.flatMap(unreadSecrets)
  const texts = values.flatMap(({ start, end }) =>
    file.text
      .slice(start, end)
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim().replace(/^(["'])(.*)\1$/, '$2'))
      .filter((line) => line.length >= shortest),
  )
  return { file, places: [...values, ...comments, ...unread].sort((a, b) => a.start - b.start), texts }
}

/** Shorter texts stand in a file for other reasons as well. */
const shortest = 6

/** The text as it may be shown, with as many lines as before, and LF at their ends. */
export function maskedText({ file: { text }, places }: Hidden, secrets: readonly string[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of places) {
    if (end <= at) continue
    const from = Math.max(at, start)
    pieces.push(text.slice(at, from), text.slice(from, end).replace(/\S[^\r\n]*/g, mask))
    at = end
  }
  const shown = pieces.join('') + text.slice(at)
  const masked = secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), shown)
  return masked
    .split(/\r\n|\r|\n/)
    .map(printableLine)
    .join('\n')
}

function printableLine(line: string): string {
  return line.split('\t').map(printable).join('\t')
}
