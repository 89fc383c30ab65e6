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
  const lines: Part<Style>[][] = [[]]
  let used = 0
  for (const { text, gap, style } of wordsOf(parts, width)) {
    const line = lines.at(-1)!
    // To measure what is not ASCII takes a millisecond.
    const wide = width === Infinity ? 0 : textWidth(text)
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

/** The same for plain text. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  return wrapParts([{ text, style: undefined }], width, indent).map((line) =>
    line.map(({ text }) => text).join(''),
  )
}

/** What may begin a line: without a width a part stays in one piece. */
function* wordsOf<Style>(
  parts: readonly Part<Style>[],
  width: number,
): Generator<Part<Style> & { gap: string }> {
  for (const [index, { text, style }] of parts.entries()) {
    const words = width === Infinity ? [text] : text.split(' ')
    for (const [nth, word] of words.entries()) {
      yield { text: word, style, gap: nth > 0 ? ' ' : index > 0 ? betweenParts : '' }
    }
  }
}
