/** Marks in a template line where the column of that line belongs, as in `nindent`. */
export const columnMarker = '@column@'

/**
 * Last pass over a chart template: sets each `nindent` from the real column of its line, gives the lines that only
 * hold a Go action the indentation of what they enclose, and squeezes blank lines.
 */
export function finishTemplate(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const squeezed = lines.filter((line, i) => line !== '' || (lines[i - 1] !== '' && i > 0))
  return `${indentActions(squeezed)
    .map((line) => line.replaceAll(columnMarker, String(indentOf(line))))
    .join('\n')
    .trim()}\n`
}

function indentActions(lines: readonly string[]): string[] {
  const openers: number[] = []
  return lines.map((line, i) => {
    const action = /^\s*\{\{- (if|with|range|define|else|end)\b/.exec(line)?.[1]
    if (action === undefined) return line
    if (action === 'end') return indented(line, openers.pop() ?? 0)
    if (action === 'else') return indented(line, openers.at(-1) ?? 0)
    const indent = action === 'define' ? 0 : columnOfContent(lines, i + 1)
    openers.push(indent)
    return indented(line, indent)
  })
}

function columnOfContent(lines: readonly string[], from: number): number {
  const content = lines
    .slice(from)
    .find((line) => line !== '' && !/^\s*\{\{- (if|with|range|define)\b/.test(line))
  return content === undefined ? 0 : indentOf(content)
}

function indented(line: string, indent: number): string {
  return ' '.repeat(indent) + line.trimStart()
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
