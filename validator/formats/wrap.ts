import { textWidth } from './display-width.ts'

/** A span of text in one style; `undefined` for plain text. */
export interface Part<Style> {
  text: string
  style: Style | undefined
}

const betweenParts = '  '

/**
 * Parts with two blanks between them, in lines of at most `width` columns, broken between words. Later lines start
 * with `indent`. A word that is wider than a line stays whole, so that it can be copied.
 */
export function wrapParts<Style>(
  parts: readonly Part<Style>[],
  width: number,
  indent: string,
): Part<Style>[][] {
  if (width === Infinity) return [onOneLine(parts)]
  const lines: Part<Style>[][] = [[]]
  let used = 0
  for (const { text, gap, style } of wordsOf(parts)) {
    const line = lines.at(-1)!
    const wide = textWidth(text)
    const last = line.at(-1)
    if (last === undefined) line.push({ text, style })
    else if (used + gap.length + wide > width) {
      const start = indent === '' ? [] : [{ text: indent, style: undefined }]
      lines.push([...start, { text, style }])
      used = indent.length + wide
      continue
    } else if (last.style === style) last.text += gap + text
    else line.push({ text: gap, style: undefined }, { text, style })
    used += gap.length + wide
  }
  return lines
}

function onOneLine<Style>(parts: readonly Part<Style>[]): Part<Style>[] {
  const line: Part<Style>[] = []
  for (const { text, style } of parts) {
    const last = line.at(-1)
    if (last === undefined) line.push({ text, style })
    else if (last.style === style) last.text += betweenParts + text
    else line.push({ text: betweenParts, style: undefined }, { text, style })
  }
  return line
}

/** The same for plain text. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  return wrapParts([{ text, style: undefined }], width, indent).map((line) =>
    line.map(({ text }) => text).join(''),
  )
}

function* wordsOf<Style>(parts: readonly Part<Style>[]): Generator<Part<Style> & { gap: string }> {
  for (const [index, { text, style }] of parts.entries()) {
    for (const [nth, word] of text.split(' ').entries()) {
      yield { text: word, style, gap: nth > 0 ? ' ' : index > 0 ? betweenParts : '' }
    }
  }
}
