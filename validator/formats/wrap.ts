import { textWidth } from './display-width.ts'

/**
 * Text in lines of at most `width` columns, broken between words. Later lines start with `indent`. A word that is
 * wider than a line stays whole, so that it can be copied.
 */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const wide = textWidth(word)
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line)
      line = `${indent}${word}`
      used = indent.length + wide
    } else {
      used += (line === '' ? 0 : 1) + wide
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
