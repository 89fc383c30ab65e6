import { TextError } from '../text/text-error.ts'

/** A part of an action, the text between `{{` and `}}`. */
export interface Token {
  kind: 'blank' | 'field' | 'variable' | 'word' | 'number' | 'text' | 'character' | 'sign'
  text: string
  /** Where it is in the whole text. */
  start: number
}

/** An action of a template. */
export interface Action {
  tokens: readonly Token[]
  start: number
  end: number
}

/** Text that the template language does not read. */
export class ExpressionError extends TextError {}

/** The actions of a text, comments left out. Throws an {@link ExpressionError} at what Go's `text/template` refuses. */
export function* actionsIn(text: string): Generator<Action> {
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', start)) {
    const opening = /^\{\{(?:-(?=[ \t\r\n]))?/.exec(text.slice(start, start + 4))![0]
    const comment = commentAt(text, start)
    if (comment === undefined) {
      const action = actionAt(text, start, start + opening.length)
      yield action
      start = action.end
    } else start = comment
  }
}

/** The end of a comment that is there. */
function commentAt(text: string, start: number): number | undefined {
  const sticky = /\{\{(?:-[ \t\r\n]+)?\/\*/y
  sticky.lastIndex = start
  if (!sticky.test(text)) return undefined
  const close = text.indexOf('*/', sticky.lastIndex)
  end.lastIndex = close + 2
  if (close < 0 || !end.test(text))
    throw new ExpressionError('missing */}} after the comment', start, text.length)
  return end.lastIndex
}

const patterns: readonly [Token['kind'], RegExp][] = [
  ['blank', /[ \t\r\n]+/y],
  ['text', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
  ['character', /'(?:[^'\\\n]|\\(?:[abfnrtv\\']|x..|u.{4}|U.{8}|\d{3}))'/uy],
  ['number', /[+-]?(?:\d|\.\d)[\w.]*(?:(?<=[eEpP])[+-][\w.]*)?/y],
  ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['word', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['sign', /:=|[|=(),.]/y],
]

const end = /(?:[ \t\r\n]+-)?\}\}/y
/** What may follow a name. */
const afterName = /^(?:[ \t\r\n.,|:)(=]|\}\}|$)/

function actionAt(text: string, start: number, from: number): Action {
  const tokens: Token[] = []
  for (let at = from; ;) {
    end.lastIndex = at
    if (end.test(text)) return { tokens, start, end: end.lastIndex }
    if (at >= text.length) throw new ExpressionError('missing closing }}', start, text.length)
    const token = tokenAt(text, at)
    if (token === undefined) throw unreadable(text, at)
    tokens.push(token)
    at += token.text.length
    const isName = token.kind === 'field' || token.kind === 'variable' || token.kind === 'word'
    if (isName && !afterName.test(text.slice(at, at + 2))) throw unexpected(text, at)
  }
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) return { kind, text: found[0], start: at }
  }
  return undefined
}

function unreadable(text: string, at: number): ExpressionError {
  const message = unclosed[text.charAt(at)]
  return message === undefined ? unexpected(text, at) : new ExpressionError(message, at, at + 1)
}

const unclosed: Record<string, string> = {
  '"': 'unterminated string in double quotes',
  '`': 'unterminated string in backquotes',
  "'": 'single quotes hold one character; strings need double quotes or backquotes',
}

function unexpected(text: string, at: number): ExpressionError {
  const character = String.fromCodePoint(text.codePointAt(at)!)
  return new ExpressionError(`unexpected ${JSON.stringify(character)}`, at, at + character.length)
}
