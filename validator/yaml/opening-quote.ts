import { positionAt, type SourceFile } from '../text/source-file.ts'
import { closingHelp } from './closing-quote.ts'
import type { Token } from './scanner/token.ts'
import { SyntaxFault } from './syntax-fault.ts'

/**
 * The error at the quote that it comes from. Where the end of a text in quotes is missing, the text goes on to the next
 * quote, on a later line, and only what is after that one is not YAML.
 */
export function atOpeningQuote(fault: SyntaxFault, quoted: Token | undefined, file: SourceFile): SyntaxFault {
  if (quoted === undefined || !isBehindOnLine(quoted, fault.foundAt, file.text)) return fault
  const { start, end, style } = quoted
  const [kind, quote] = style === 'single' ? ['single', "'"] : ['double', '"']
  const { line } = positionAt(file, end)
  return new SyntaxFault(
    `unterminated ${kind} quote: the string continues to the ${quote} in line ${line}`,
    start,
    start + 1,
    closingHelp(file.text, start, quote),
  )
}

function isBehindOnLine({ end }: Token, at: number, text: string): boolean {
  return at >= end && !/[\n\r]/.test(text.slice(end, at))
}
