import type { ExpressionProblem } from './check-expressions.ts'
import { helmStops } from './name-errors.ts'
import { actionsIn, ExpressionError } from './tokens.ts'

/**
 * Expressions that Helm's `toYaml` breaks: the template that Helm runs is the YAML of the values. What makes the emitter
 * of go-yaml v2 write a text in double quotes is from its source.
 */
export function brokenByYaml(texts: readonly string[]): ExpressionProblem[] {
  return texts.flatMap((text, index) => {
    const token = isDoubleQuoted(text) ? firstQuoted(text) : undefined
    if (token === undefined) return []
    const message =
      'is an invalid template: because of a special character or a space at the end of a line, Helm writes the string in double quotes, with a backslash before each quote of the expression'
    const help = `${helmStops}: write strings in the expression in backquotes`
    const { start } = token
    return [{ text: index, start, end: start + token.text.length, error: () => ({ message, help }) }]
  })
}

function isDoubleQuoted(text: string): boolean {
  return (
    text.includes('{{') &&
    (/[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u.test(text) || / \n|\n[^]* $/.test(text))
  )
}

/** The first text in double quotes inside of an expression. */
function firstQuoted(text: string): { text: string; start: number } | undefined {
  try {
    for (const { tokens } of actionsIn(text)) {
      const token = tokens.find((one) => one.kind === 'text' && one.text.startsWith('"'))
      if (token !== undefined) return token
    }
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
  }
  return undefined
}
