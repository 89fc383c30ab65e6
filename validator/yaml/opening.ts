import { isCollection, isScalar, visit, type Document, type YAMLParseError } from 'yaml'

/**
 * Where the quote or bracket stands that is never closed. The parser reports where it gave up, which may be the end
 * of the file.
 */
export function openingOf(
  { code, message, pos }: YAMLParseError,
  documents: readonly Document.Parsed[],
): [start: number, end: number] | undefined {
  if (!/^(?:MISSING_CHAR|BAD_INDENT)$/.test(code) || !/closing .quote$|end with a/.test(message))
    return undefined
  let opening: [number, number] | undefined
  for (const document of documents) {
    visit(document, (_key, node) => {
      const isOpen = (isScalar(node) && node.type !== 'PLAIN') || (isCollection(node) && node.flow === true)
      // The innermost comes last.
      if (isOpen && node.range?.[1] === pos[0]) opening = [node.range[0], node.range[0] + 1]
    })
  }
  return opening
}
