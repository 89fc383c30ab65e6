import { Composer, Lexer, Parser, type Document, type YAMLParseError } from 'yaml'
import { maxDepth, tooDeep } from './depth.ts'
import { refuseLoneDirective } from './helm-refusals.ts'
import { LooseLexer } from './loose-lexer.ts'
import { openingOf } from './opening.ts'
import { dropBehindRoots, type ReadText } from './read-stretch.ts'
import { isPercentLine, percentLine, syntaxMessage } from './syntax-message.ts'
import { YamlFault } from './yaml-fault.ts'

/**
 * The documents of a text without faults of syntax. Takes away from `read` what stands behind the map at the top.
 * Throws the first fault.
 */
export function parseDocuments(read: ReadText): Document.Parsed[] {
  const documents = compose(read.text, new Lexer())
  const fault = firstFault(documents, read.text)
  if (fault === undefined) return documents
  let loose = compose(read.text, new LooseLexer())
  const faults = loose.map((document) => firstFault([document], read.text)?.pos[0])
  if (dropBehindRoots(read, loose, faults)) loose = compose(read.text, new LooseLexer())
  if (firstFault(loose, read.text) === undefined) return loose
  const [start, end] = openingOf(fault, documents) ?? fault.pos
  const { message, help } = isPercentLine(read.text, start) ? percentLine : syntaxMessage(fault)
  throw new YamlFault(message, start, end, help)
}

/** The document and the word at hand are tokens too. */
const maxTokens = maxDepth + 10

function compose(text: string, lexer: { lex(source: string): Generator<string, void> }): Document.Parsed[] {
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    merge: false,
    // Both are quadratic or count the wrong thing; `buildTree` has its own.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents = withoutTraces(() => [...composer.compose(tokens(text, lexer))] as Document.Parsed[])
  // An empty stream has errors and warnings as a document has.
  if (documents.length > 0) return documents
  refuseLoneDirective(text)
  return [Object.assign(composer.streamInfo() as unknown as Document.Parsed, { contents: null })]
}

/** The parser makes an error of each fault; a trace for each would cost a hundred times as much. */
function withoutTraces<T>(parse: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return parse()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function* tokens(text: string, lexer: { lex(source: string): Generator<string, void> }) {
  const parser = new Parser()
  for (const lexeme of lexer.lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > maxTokens) throw tooDeep(parser.offset, parser.offset + 1)
  }
  yield* parser.end()
}

function firstFault(documents: readonly Document.Parsed[], text: string): YAMLParseError | undefined {
  let first: YAMLParseError | undefined
  for (const { errors } of documents) {
    for (const error of errors) {
      if ((first === undefined || error.pos[0] < first.pos[0]) && isFaultForHelm(error, text)) first = error
    }
  }
  return first
}

/** Helm takes `"text"#comment`, and blank lines with a tab behind their spaces. */
function isFaultForHelm({ code, message, pos }: YAMLParseError, text: string): boolean {
  if (code === 'TAB_AS_INDENT') {
    const lineStart = text.lastIndexOf('\n', pos[0] - 1) + 1
    const lineEnd = text.indexOf('\n', lineStart)
    return !/^ +\t\s*$/.test(text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd))
  }
  return !message.startsWith('Comments must be separated')
}
