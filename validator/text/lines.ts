/** Where the line that holds an offset starts. */
export function lineStartAt(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Where the line that holds an offset ends, after its line break. */
export function lineEndAt(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Where the comment of an own-line comment starts in its line, or -1 where the line is something else. */
export function commentColumn(line: string): number {
  const column = line.search(/[^ ]/)
  return column >= 0 && line[column] === '#' ? column : -1
}

export function isBlankLine(line: string): boolean {
  return /^[ \t]*\r?\n?$/.test(line)
}

/** The text without the blanks of YAML and ends of lines around it. Other blanks of Unicode belong to the text. */
export function withoutBlanksAround(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && ' \t\r\n'.includes(text[start]!)) start++
  while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** A character that Go's `strings.TrimSpace` leaves: JavaScript takes U+FEFF for a blank too, and U+0085 for none. */
export const notGoSpace = /[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Whether nothing but a comment is from an offset to the end of its line. */
export function endsItsLine(text: string, at: number): boolean {
  return /^(?:[ \t]*|[ \t]+#[^\n]*?)\r?\n?$/.test(text.slice(at, lineEndAt(text, at)))
}

/** The end of the comment lines, from a line start on, that are deeper than a column. Blank lines count between. */
export function endOfDeeperComments(text: string, from: number, column: number): number {
  let end = from
  for (let at = from; at < text.length;) {
    const next = lineEndAt(text, at)
    const line = text.slice(at, next)
    if (commentColumn(line) > column) end = next
    else if (!isBlankLine(line)) break
    at = next
  }
  return end
}

/** Where the comment lines start that are directly above a line, not above `floor`. */
export function startOfCommentsAbove(text: string, lineStart: number, floor: number): number {
  let start = lineStart
  while (start > floor) {
    const above = lineStartAt(text, start - 1)
    const line = text.slice(above, start)
    if (above < floor || commentColumn(line) < 0 || isModeline(line)) break
    start = above
  }
  return start
}

/** The text with every line moved to the right, or to the left for a negative number of columns. */
export function shiftLines(text: string, columns: number): string {
  if (columns === 0) return text
  if (columns > 0) return text.replace(/^(?=[^\r\n])/gm, ' '.repeat(columns))
  return text.replace(new RegExp(`^ {1,${-columns}}`, 'gm'), '')
}

/** A comment that speaks to an editor about the whole file. */
function isModeline(line: string): boolean {
  return /^ *#\s*(?:yaml-language-server:|\$schema|vim?:|ex:|-\*-)/.test(line)
}

/** Why a text is not edited whose lines end in an odd way. */
export function refusedByLineEnds(text: string): string | undefined {
  return /\r(?!\n)|[\x85\u2028\u2029]/.test(text)
    ? 'the file has line ends that are neither LF nor CRLF'
    : undefined
}
