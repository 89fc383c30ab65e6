import { mask } from './secret-text.ts'
import type { ExcerptSource } from './excerpt-source.ts'
import { hiddenStretches } from './hidden-stretches.ts'
import { lineText } from './line-text.ts'

/** The texts of a file that may not be shown, without their quotes. */
export function secretTexts(source: ExcerptSource): string[] {
  const { file } = source
  return source
    .secrets()
    .flatMap(({ start, end }) => file.text.slice(start, end).split(/\r\n|\r|\n/))
    .map((text) => text.trim().replace(/^["']|["']$/g, ''))
    .filter((text) => text.length > 2)
}

/** A whole line with its secrets masked, and what follows a secret as a comment. `others` are masked wherever they stand. */
export function maskedLine(source: ExcerptSource, line: number, others: readonly string[]): string {
  const { file } = source
  const text = lineText(file, line)
  const start = file.lineStarts()[line - 1]!
  const indent = /^\s*/.exec(text)![0].length
  let shown = ''
  let at = 0
  for (const secret of hiddenStretches(source, line)) {
    const from = Math.max(secret.start - start, at, indent)
    const to = Math.min(secret.end - start, text.length)
    if (to <= from) continue
    shown += text.slice(at, from) + mask
    at = to
  }
  const rest = text.slice(at)
  shown += at > 0 && /^["']?\s*#/.test(rest) ? '' : rest
  return others.reduce((line, secret) => line.replaceAll(secret, mask), shown)
}
