import { Lexer } from 'yaml'

/** What the library keeps private of its lexer. */
interface LexerInside {
  /** Columns that the next line must be indented to go on with a value. */
  indentNext: number
  lex(source: string): Generator<string, void>
  parseFlowCollection(): Generator<string, string>
  parseQuotedScalar(): Generator<string, string>
}

const InsideLexer = Lexer as unknown as new () => LexerInside

/** Reads brackets and quotes wherever their lines start, as go-yaml does: `[`, items and `]` may all be in column 0. */
export class LooseLexer extends InsideLexer {
  override *parseFlowCollection(): Generator<string, string> {
    return yield* withoutIndent(this, super.parseFlowCollection())
  }

  override *parseQuotedScalar(): Generator<string, string> {
    return yield* withoutIndent(this, super.parseQuotedScalar())
  }
}

function* withoutIndent(lexer: LexerInside, step: Generator<string, string>): Generator<string, string> {
  const { indentNext } = lexer
  lexer.indentNext = 0
  const next = yield* step
  lexer.indentNext = indentNext
  return next
}
