import { parseArgs } from 'node:util'
import { nearestWord } from '../validator/suggest/nearest-word.ts'
import { UsageError } from './usage-error.ts'

export interface OptionSpec {
  type: 'string' | 'boolean'
  short?: string
  /** The only values that a string option takes. */
  choices?: readonly string[]
}

export interface ParsedOptions {
  /** The values of each option, in the order of the command line; `''` for a switch. */
  values: ReadonlyMap<string, readonly string[]>
  positionals: readonly string[]
}

/** Reads the arguments of a command. */
export function parseOptions(
  command: string,
  args: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
): ParsedOptions {
  const hint = `see: gloo-values ${command} --help`
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
    ),
    // Our own messages are kinder than the strict mode's.
    strict: false,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined
    if (spec === undefined) throw new UsageError(unknownOption(token.rawName, Object.keys(specs)), hint)
    const value = optionValue(token, spec, hint)
    values.set(token.name, [...(values.get(token.name) ?? []), value])
  }
  return { values, positionals }
}

function optionValue(
  {
    rawName,
    value,
    inlineValue,
  }: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
  { type, choices }: OptionSpec,
  hint: string,
): string {
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`, hint)
    return ''
  }
  // A lone dash is stdin; anything else with a dash is the next option.
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw new UsageError(`${rawName} needs a value`, hint)
  }
  if (choices !== undefined && !choices.includes(value)) {
    throw new UsageError(
      `${rawName} needs one of ${choices.join(', ')}, got "${value}"${didYouMean(value, choices)}`,
      hint,
    )
  }
  return value
}

function unknownOption(name: string, known: readonly string[]): string {
  return `unknown option ${name}${didYouMean(
    name,
    known.map((one) => `--${one}`),
  )}`
}

export function didYouMean(typed: string, known: readonly string[]): string {
  const near = nearestWord(typed, known)
  return near === undefined ? '' : `; did you mean ${near.word}?`
}
