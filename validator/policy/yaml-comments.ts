import { Lexer } from 'yaml'
import type { Place, SourceFile } from '../source-file.ts'

/** The comments of a file, or of what was read of it. What looks like one inside a text or a block of text is none. */
export function yamlComments(file: SourceFile, read = file.text): Place[] {
  const comments: Place[] = []
  let at = 0
  let isScalar = false
  // Line ends as `parseSource` hands them to the parser; offsets stay.
  for (const token of new Lexer().lex(read.replace(/\r(?!\n)|[\x85\u2028\u2029]/g, '\n'))) {
    if (controlTokens.has(token)) {
      isScalar = token === scalarToken
      continue
    }
    const end = at + token.length
    if (!isScalar && token.startsWith('#')) comments.push({ file, start: at, end })
    isScalar = false
    at = end
  }
  return comments
}

/** Tokens of the lexer that stand for no text: `DOCUMENT`, `FLOW_END` and `SCALAR` of its `CST`. */
const scalarToken = '\u001f'
const controlTokens = new Set(['\u0002', '\u0018', scalarToken])
