import { parseArgs, type ParseArgsConfig } from 'node:util'

/** An option of a command line, as `parseArgs` finds it. */
export interface OptionToken {
  kind: 'option'
  name: string
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}

/** Far below the size of an array from which V8 moves what follows. */
const argumentsOfPiece = 1000

interface PositionalToken {
  kind: 'positional'
  value: string
}

/**
 * The options and files of a command line, in their order, read in pieces: `parseArgs` takes arguments from
 * the front of an array, which moves all that follow once the array is large.
 */
export function* argumentTokens(
  args: readonly string[],
  options: ParseArgsConfig['options'],
): Generator<OptionToken | PositionalToken> {
  let start = 0
  while (start < args.length) {
    const end = start + argumentsOfPiece
    // Our own messages are kinder than the strict mode's.
    const { tokens } = parseArgs({ args: args.slice(start, end), options, strict: false, tokens: true })
    const last = tokens.at(-1)!
    const valueFollows = end < args.length && last.kind === 'option' && last.value === undefined
    const consumed = valueFollows ? last.index : argumentsOfPiece
    for (const token of tokens) {
      if (token.kind === 'option-terminator') {
        for (const value of args.slice(start + token.index + 1)) yield { kind: 'positional', value }
        return
      }
      if (token.index < consumed) yield token
    }
    start += consumed
  }
}
