import type { Command, Node, Pipe, Statement } from './nodes.ts'
import { ExpressionError, type Action, type Token } from './tokens.ts'

/** Parentheses in parentheses, more than anybody writes. */
export class TooDeepError extends Error {}

const deepest = 200

/** Reads one action as Go's `text/template` does, without a look at names. Throws an {@link ExpressionError}. */
export function parseAction(action: Action): Statement {
  const { tokens } = action
  let at = 0
  let depth = 0

  const first = next()
  const keyword = first?.kind === 'word' ? first.text : ''
  switch (keyword) {
    case 'if':
    case 'with':
    case 'range':
      return { kind: keyword, pipe: lastPipe(keyword) }
    case 'else':
      return otherwise()
    case 'end':
      nothingMore('end')
      return { kind: 'end' }
    case 'break':
    case 'continue':
      nothingMore(keyword)
      return { kind: keyword }
    case 'define':
      name('define')
      nothingMore('define')
      return { kind: 'define' }
    case 'block':
      name('block')
      return { kind: 'block', pipe: lastPipe('block') }
    case 'template':
      name('template')
      return peek() === undefined ? { kind: 'template' } : { kind: 'template', pipe: lastPipe('template') }
    default:
      at = 0
      return { kind: 'output', pipe: lastPipe('an action') }
  }

  function otherwise(): Statement {
    const opens = peek()
    if (opens === undefined) return { kind: 'else' }
    if (opens.text !== 'if' && opens.text !== 'with') throw unexpected(opens)
    next()
    return { kind: 'else', opens: opens.text, pipe: lastPipe(`else ${opens.text}`) }
  }

  function lastPipe(where: string): Pipe {
    const pipe = parsePipe(where)
    nothingMore(where)
    return pipe
  }

  function parsePipe(where: string): Pipe {
    const start = at
    const declares = declared(where)
    const commands: Command[] = []
    for (;;) {
      const command = parseCommand()
      if (command.length === 0)
        throw new ExpressionError(`a value is missing in ${where}`, ...locationAt(start))
      const [head] = command
      if (commands.length > 0 && (head!.kind === 'literal' || head!.kind === 'dot'))
        throw new ExpressionError('no function after |', head!.start, head!.end)
      commands.push(command)
      if (peek()?.text !== '|') return { declares, commands }
      next()
    }
  }

  /** `$x :=`, and in a range `$key, $value :=`. */
  function declared(where: string): string[] {
    const start = at
    const names: string[] = []
    for (let token = peek(); token?.kind === 'variable'; token = peek()) {
      next()
      names.push(token.text)
      const sign = peek()?.text
      if (sign === ':=' || sign === '=') {
        next()
        return sign === ':=' ? names : []
      }
      if (sign !== ',' || where !== 'range') break
      next()
    }
    at = start
    return []
  }

  function parseCommand(): Command {
    const nodes: Node[] = []
    for (;;) {
      const node = operand()
      if (node === undefined) break
      nodes.push(node)
      const token = tokens[at]
      if (token === undefined || token.text === '|' || token.text === ')') break
      if (token.kind !== 'blank') throw unexpected(token)
    }
    return nodes
  }

  function operand(): Node | undefined {
    const node = term()
    if (node === undefined || tokens[at]?.kind !== 'field') return node
    const names: string[] = []
    let { end } = node
    for (let token = tokens[at]; token?.kind === 'field'; token = tokens[at]) {
      at += 1
      names.push(token.text.slice(1))
      end = token.start + token.text.length
    }
    if (node.kind === 'field' || node.kind === 'variable')
      return { ...node, names: node.names.concat(names), end }
    if (node.kind === 'pipe' || node.kind === 'function')
      return { kind: 'chain', of: node, names, start: node.start, end }
    throw new ExpressionError('no fields before the dot', node.start, end)
  }

  function term(): Node | undefined {
    const token = peek()
    if (token === undefined) return undefined
    const location = { start: token.start, end: token.start + token.text.length }
    switch (token.kind) {
      case 'text':
      case 'character':
      case 'number':
        next()
        return { kind: 'literal', ...location }
      case 'field':
        next()
        return { kind: 'field', names: [token.text.slice(1)], ...location }
      case 'variable':
        next()
        return { kind: 'variable', name: token.text, names: [], ...location }
      case 'word':
        next()
        return isConstant(token.text)
          ? { kind: 'literal', ...location }
          : { kind: 'function', name: token.text, ...location }
      case 'sign':
      case 'blank':
        if (token.text === '(') return parenthesized(token)
        if (token.text !== '.') return undefined
        next()
        return { kind: 'dot', ...location }
    }
  }

  function parenthesized(open: Token): Node {
    next()
    depth += 1
    if (depth > deepest) throw new TooDeepError()
    const { commands } = parsePipe('parentheses')
    depth -= 1
    const close = next()
    if (close?.text !== ')')
      throw new ExpressionError('missing closing parenthesis', open.start, open.start + 1)
    return { kind: 'pipe', commands, start: open.start, end: close.start + 1 }
  }

  function name(keyword: string): void {
    const token = next()
    if (token?.kind !== 'text')
      throw new ExpressionError(`${keyword} requires the name of a template`, ...locationAt(at))
  }

  function nothingMore(where: string): void {
    const token = peek()
    if (token === undefined) return
    throw token.text === '|' || token.text === ')'
      ? new ExpressionError(`unexpected "${token.text}" in ${where}`, token.start, token.start + 1)
      : unexpected(token)
  }

  function peek(): Token | undefined {
    if (tokens[at]?.kind === 'blank') at += 1
    return tokens[at]
  }

  function next(): Token | undefined {
    const token = peek()
    at += 1
    return token
  }

  function locationAt(index: number): [start: number, end: number] {
    const token = tokens[index]
    return token === undefined ? [action.start, action.end] : [token.start, token.start + token.text.length]
  }
}

function isConstant(word: string): boolean {
  return word === 'true' || word === 'false' || word === 'nil'
}

function unexpected({ kind, text, start }: Token): ExpressionError {
  const what = kind === 'text' ? 'a string' : JSON.stringify(text)
  return new ExpressionError(`unexpected ${what}`, start, start + text.length)
}
