import { nearestWord } from '../../validator/text/nearest-word.ts'
import { UsageError } from '../terminal/usage-error.ts'
import { argumentTokens, type OptionToken } from './argument-tokens.ts'

export interface OptionSpec {
  type: 'string' | 'boolean'
  short?: string
  /** The only values that a string option takes. */
  choices?: readonly string[]
  /** Whether an empty value has a meaning. */
  mayBeEmpty?: boolean
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
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
  )
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of argumentTokens(args, options)) {
    if (token.kind === 'positional') {
      positionals.push(token.value)
      continue
    }
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined
    if (spec === undefined) throw new UsageError(unknownOption(token.rawName, Object.keys(specs)), hint)
    const value = optionValue(withoutEqualsSign(token), spec, specs, hint)
    const given = values.get(token.name)
    if (given === undefined) values.set(token.name, [value])
    else given.push(value)
  }
  return { values, positionals }
}

/** `-f=a.yaml` is `-f a.yaml`, as in Helm; for `parseArgs` the sign belongs to the value. */
function withoutEqualsSign(token: OptionToken): OptionToken {
  const { rawName, value, inlineValue } = token
  if (rawName.startsWith('--') || !inlineValue || !value?.startsWith('=')) return token
  return { ...token, value: value.slice(1) }
}

function optionValue(
  { rawName, value, inlineValue }: OptionToken,
  { type, choices, mayBeEmpty }: OptionSpec,
  specs: Readonly<Record<string, OptionSpec>>,
  hint: string,
): string {
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`, hint)
    return ''
  }
  if (value === undefined || (!inlineValue && isOption(value, specs))) {
    throw new UsageError(`${rawName} requires a value`, hint)
  }
  if (value === '' && mayBeEmpty !== true) {
    throw new UsageError(
      `${rawName} requires a value, got an empty one`,
      `a variable in the command may be empty; ${hint}`,
    )
  }
  if (choices !== undefined && !choices.includes(value)) {
    throw new UsageError(
      `${rawName} requires one of ${choices.join(', ')}, got "${value}"${didYouMean(value, choices)}`,
      hint,
    )
  }
  return value
}

/** Whether the argument is the next option, so that the value of the one before was forgotten. */
function isOption(argument: string, specs: Readonly<Record<string, OptionSpec>>): boolean {
  return (
    argument.startsWith('--') || Object.values(specs).some(({ short }) => short && argument === `-${short}`)
  )
}

function unknownOption(name: string, known: readonly string[]): string {
  const ours = Object.hasOwn(otherNames, name) ? otherNames[name]! : undefined
  if (ours !== undefined && known.includes(ours.slice(2).split(' ')[0]!)) {
    return `unknown option ${name}; did you mean ${ours}?`
  }
  return `unknown option ${name}${didYouMean(
    name,
    known.map((one) => `--${one}`),
  )}`
}

/** What other programs call our options. */
const otherNames: Record<string, string> = {
  '-q': '--quiet',
  '--silent': '--quiet',
  '-o': '--format',
  '--json': '--format json',
  '--no-color': '--color never',
  '--no-colors': '--color never',
  '--strict': '--fail-on warning',
  '--version': '--chart-version',
}

export function didYouMean(typed: string, known: readonly string[]): string {
  const near = nearestWord(typed, known)
  return near === undefined ? '' : `; did you mean ${near.word}?`
}
