import { positionAt, type SourceFile } from '../text/source-file.ts'
import { closingHelp } from './scanner/closing-quote.ts'
import type { Token } from './scanner/token.ts'
import { YamlSyntaxError } from './errors/yaml-syntax-error.ts'

/**
 * The error at the quote that it comes from. Where the end of a text in quotes is missing, the text goes on to the next
 * quote, on a later line, and only what is after that one is not YAML.
 */
export function atOpeningQuote(
  error: YamlSyntaxError,
  quoted: Token | undefined,
  file: SourceFile,
): YamlSyntaxError {
  if (quoted === undefined || !isBehindOnLine(quoted, error.foundAt, file.text)) return error
  const { start, end, style } = quoted
  const [kind, quote] = style === 'single' ? ['single', "'"] : ['double', '"']
  const { line } = positionAt(file, end)
  return new YamlSyntaxError(
    `unterminated ${kind} quote: the string continues to the ${quote} in line ${line}`,
    start,
    start + 1,
    closingHelp(file.text, start, quote),
  )
}

function isBehindOnLine({ end }: Token, at: number, text: string): boolean {
  return at >= end && !/[\n\r]/.test(text.slice(end, at))
}
