/** How to close the quote at an offset. */
export function closingHelp(text: string, at: number, quote: string): string {
  const line = /[^\n\r]*/y
  line.lastIndex = at + 1
  line.test(text)
  let end = line.lastIndex
  while (end > at && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  const escaped = quote === '"' ? '\\"' : "''"
  return text.slice(at + 1, end).endsWith(escaped)
    ? `add the closing ${quote}: the ${escaped} at the end of the line is an escaped quote`
    : `add the closing ${quote}`
}
