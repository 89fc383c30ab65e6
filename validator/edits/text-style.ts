import type { TextStyle } from './write-text.ts'

/** How a file is written: by its first line break, its first indented map, and the quotes that it has more of. */
export function textStyle(text: string): TextStyle {
  const firstBreak = text.indexOf('\n')
  const indented = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text)
  return {
    lineBreak: firstBreak > 0 && text[firstBreak - 1] === '\r' ? '\r\n' : '\n',
    width: Math.min(indented?.[1]!.length ?? 2, 8),
    quote: count(text, /: '/g) > count(text, /: "/g) ? "'" : '"',
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
