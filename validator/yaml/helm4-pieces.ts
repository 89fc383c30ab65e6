import { notGoSpace } from '../text/lines.ts'
import { YamlError } from './errors/yaml-error.ts'

interface Span {
  start: number
  end: number
}

/**
 * The pieces that Helm 4 cuts a text into before it reads YAML: at each line that starts with `---`, wherever it
 * is (`YAMLReader` of k8s.io/apimachinery). Such a line stays where nothing is before it.
 */
export function helm4Pieces(text: string, hasByteOrderMark: boolean): Span[] {
  const pieces: Span[] = []
  let start = 0
  for (const at of separators(text, hasByteOrderMark)) {
    const lineEnd = text.indexOf('\n', at)
    const next = lineEnd < 0 ? text.length : lineEnd + 1
    refuseText(text, at + 3, next)
    if (at === start) continue
    pieces.push({ start, end: at })
    start = next
  }
  if (start < text.length) pieces.push({ start, end: text.length })
  return pieces
}

/** Where lines start with `---`. A byte order mark hides the first one from Helm. */
function* separators(text: string, hasByteOrderMark: boolean): Generator<number> {
  if (!hasByteOrderMark && text.startsWith('---')) yield 0
  for (let at = text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 1)) yield at + 1
}

/** Helm lets blanks of Unicode and a comment are on the line. */
function refuseText(text: string, from: number, to: number): void {
  const at = text.slice(from, to).search(notGoSpace)
  if (at < 0 || text[from + at] === '#') return
  throw new YamlError(
    'start the document on the line after its ---',
    from + at,
    from + at + 1,
    'for Helm 4 and kubectl, every line that starts with --- ends a document',
  )
}
