import type { Location, SourceFile } from '../../text/source-file.ts'
import type { Entry, Scalar } from '../../values/values-tree.ts'
import { unknownText } from '../parts/templated.ts'
import type { Body, Expression } from './expression.ts'
import { Scanner } from './scanner.ts'
import { heredocText, quotedText } from './template-text.ts'

/** As deep as a values file may be. */
const maxDepth = 500

/** The bodies of the blocks of a Terraform file that are wanted; the others are skipped. */
export function parseBlocks(
  file: SourceFile,
  isWanted: (type: string, labels: readonly string[]) => boolean,
): Body['blocks'] {
  const parser = new Parser(file)
  return parser.topLevel(isWanted)
}

class Parser {
  readonly file: SourceFile
  readonly scanner: Scanner

  constructor(file: SourceFile) {
    this.file = file
    this.scanner = new Scanner(file.text)
  }

  topLevel(isWanted: (type: string, labels: readonly string[]) => boolean): Body['blocks'] {
    const blocks: Body['blocks'] = []
    const { scanner } = this
    for (;;) {
      scanner.skipLines()
      if (scanner.next === '') return blocks
      const start = scanner.at
      const type = scanner.match(identifier)
      if (type === undefined) {
        scanner.at++
        continue
      }
      const labels = this.labels()
      if (scanner.next !== '{') continue
      if (!isWanted(type, labels)) {
        scanner.skipBrackets()
        continue
      }
      const key = { file: this.file, start, end: start + type.length }
      const body = this.block(0)
      blocks.push({ type, labels, key, body, end: scanner.at })
    }
  }

  private labels(): string[] {
    const { scanner } = this
    const labels: string[] = []
    for (;;) {
      scanner.skipBlanks()
      const start = scanner.at
      if (scanner.next === '"') {
        scanner.skipQuoted()
        labels.push(scanner.text.slice(start + 1, scanner.at - 1))
      } else {
        const word = scanner.match(identifier)
        if (word === undefined) return labels
        labels.push(word)
      }
    }
  }

  private block(depth: number): Body {
    const { scanner } = this
    const opening = scanner.at++
    const body: Body = { attributes: new Map(), blocks: [] }
    for (;;) {
      scanner.skipLines()
      if (scanner.accept('}')) return body
      const start = scanner.at
      const name = scanner.match(identifier)
      if (name === undefined) {
        if (scanner.next === '') throw scanner.error('missing closing }', opening, opening + 1)
        scanner.at++
        continue
      }
      const key = { file: this.file, start, end: scanner.at }
      scanner.skipBlanks()
      if (scanner.next === '=' && scanner.text[scanner.at + 1] !== '=') {
        scanner.at++
        body.attributes.set(name, { key, value: this.expression(true, depth + 1) })
        continue
      }
      const labels = this.labels()
      if (scanner.next === '{') {
        this.refuseDepth(depth)
        const inner = this.block(depth + 1)
        body.blocks.push({ type: name, labels, key, body: inner, end: scanner.at })
      }
    }
  }

  private expression(newlineEnds: boolean, depth: number): Expression {
    this.refuseDepth(depth)
    const { scanner } = this
    if (newlineEnds) scanner.skipBlanks()
    else scanner.skipLines()
    const start = scanner.at
    const found = this.primary(depth)
    const end = scanner.at
    if (newlineEnds) scanner.skipBlanks()
    else scanner.skipLines()
    if (found !== undefined && /[\n,)\]}]|^$/.test(scanner.next)) {
      scanner.at = newlineEnds ? end : scanner.at
      return found
    }
    this.skipRest(newlineEnds)
    return this.unknown(start)
  }

  private skipRest(newlineEnds: boolean): void {
    const { scanner } = this
    for (;;) {
      if (newlineEnds) scanner.skipBlanks()
      else scanner.skipLines()
      if (/[\n,)\]}]|^$/.test(scanner.next)) return
      if ('([{'.includes(scanner.next)) scanner.skipBrackets()
      else if (scanner.next === '"') scanner.skipQuoted()
      else if (scanner.skipHeredoc() === undefined) scanner.at++
    }
  }

  private primary(depth: number): Expression | undefined {
    const { scanner } = this
    const start = scanner.at
    switch (scanner.next) {
      case '"':
        scanner.skipQuoted()
        if (this.isOneExpression(start, scanner.at)) return this.unwrapped(start, depth)
        return this.text(start, quotedText(this.file, start, scanner.at))
      case '<': {
        const heredoc = scanner.skipHeredoc()
        return heredoc && this.text(start, heredocText(this.file, heredoc))
      }
      case '[':
        return this.list(depth)
      case '{':
        return this.object(depth)
    }
    const number = scanner.match(/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/)
    if (number !== undefined) return this.literal(start, Number(number))
    const word = scanner.match(identifier)
    if (word === undefined) return undefined
    if (scanner.next === '(') return this.call(word, start, depth)
    const literal = literals.get(word)
    return literal === undefined ? undefined : this.literal(start, literal.value)
  }

  /** `"${file("values.yaml")}"` is the expression in it. */
  private isOneExpression(start: number, end: number): boolean {
    const { text } = this.scanner
    if (!text.startsWith('"${', start)) return false
    const inner = new Scanner(text.slice(0, end))
    inner.at = start + 1
    return inner.skipTemplate() && inner.at === end - 1
  }

  private unwrapped(start: number, depth: number): Expression {
    const { scanner } = this
    const end = scanner.at
    scanner.at = start + 3
    const found = this.expression(false, depth + 1)
    scanner.at = end
    return found
  }

  private text(start: number, text: NonNullable<Expression['text']>): Expression {
    const location = this.locationFrom(start)
    return {
      kind: 'text',
      text,
      location,
      node: { kind: 'scalar', value: text.text, style: 'block', location },
    }
  }

  private literal(start: number, value: Scalar): Expression {
    const location = this.locationFrom(start)
    return { kind: 'literal', location, node: { kind: 'scalar', value, style: 'block', location } }
  }

  private unknown(start: number): Expression {
    const written = this.scanner.text.slice(start, this.scanner.at).trimEnd()
    const location = { file: this.file, start, end: start + written.length }
    return {
      kind: 'unknown',
      location,
      node: { kind: 'scalar', value: unknownText, style: 'block', location },
    }
  }

  private list(depth: number): Expression {
    const { scanner } = this
    const start = scanner.at++
    scanner.skipLines()
    if (this.isComprehension()) return this.skipped(start)
    const items: Expression[] = []
    for (;;) {
      scanner.skipLines()
      if (scanner.accept(']')) break
      items.push(this.expression(false, depth + 1))
      scanner.skipLines()
      if (!scanner.accept(',') && scanner.next !== ']') return this.skipped(start)
    }
    const location = this.locationFrom(start)
    const nodes = items.map(({ node }) => node)
    return { kind: 'list', items, location, node: { kind: 'sequence', items: nodes, location } }
  }

  private object(depth: number): Expression {
    const { scanner } = this
    const start = scanner.at++
    scanner.skipLines()
    if (this.isComprehension()) return this.skipped(start)
    const entries = new Map<string, Entry>()
    for (;;) {
      scanner.skipLines()
      if (scanner.accept('}')) break
      const key = this.key()
      scanner.skipBlanks()
      if (key === undefined || (!scanner.accept('=') && !scanner.accept(':'))) return this.skipped(start)
      entries.set(key.name, { key: key.location, value: this.expression(true, depth + 1).node })
      scanner.skipBlanks()
      scanner.accept(',')
    }
    const location = this.locationFrom(start)
    return { kind: 'object', location, node: { kind: 'mapping', entries, location } }
  }

  private key(): { name: string; location: Location } | undefined {
    const { scanner } = this
    const start = scanner.at
    if (scanner.next === '"') {
      scanner.skipQuoted()
      return { name: quotedText(this.file, start, scanner.at).text, location: this.locationFrom(start) }
    }
    if (scanner.next === '(') {
      scanner.skipBrackets()
      return { name: unknownText, location: this.locationFrom(start) }
    }
    const name = scanner.match(identifier)
    return name === undefined ? undefined : { name, location: this.locationFrom(start) }
  }

  private call(name: string, start: number, depth: number): Expression {
    const { scanner } = this
    const opening = scanner.at++
    const items: Expression[] = []
    for (;;) {
      scanner.skipLines()
      if (scanner.accept(')')) break
      items.push(this.expression(false, depth + 1))
      scanner.skipLines()
      if (!scanner.accept(',') && scanner.next !== ')') {
        scanner.at = opening
        scanner.skipBrackets()
        return this.unknown(start)
      }
    }
    return { ...this.unknown(start), kind: 'call', name, items }
  }

  private isComprehension(): boolean {
    return /^for\s/.test(this.scanner.text.slice(this.scanner.at, this.scanner.at + 4))
  }

  private skipped(start: number): Expression {
    this.scanner.at = start
    this.scanner.skipBrackets()
    return this.unknown(start)
  }

  private locationFrom(start: number): Location {
    return { file: this.file, start, end: this.scanner.at }
  }

  private refuseDepth(depth: number): void {
    if (depth > maxDepth)
      throw this.scanner.error('the file is nested too deeply', this.scanner.at, this.scanner.at + 1)
  }
}

const identifier = /[A-Za-z_][\w-]*/
const literals = new Map<string, { value: Scalar }>([
  ['true', { value: true }],
  ['false', { value: false }],
  ['null', { value: null }],
])
