/** A report as one text. */
export function textOf(pieces: Iterable<string>): string {
  return [...pieces].join('')
}
