import { didYouMean } from '../cli/options/options.ts'
import { isMapping } from '../schema/model/is-mapping.ts'
import { InputError } from '../workspace/files/input-error.ts'
import type { Kind } from './options.ts'

export const hint = 'see: docs/api.md of gloo-values'

const isOfKind: Record<Kind, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && value > 0,
  boolean: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  mapping: isMapping,
  path: (value) => typeof value === 'string' || value === false,
}

const words: Record<Kind, string> = {
  string: 'a string',
  number: 'a number above 0',
  boolean: 'true or false',
  list: 'an array',
  mapping: 'an object',
  path: 'the name of a file, or false',
}

/** Throws where an option is misspelt or of another kind: a program in JavaScript would not notice. */
export function checkOptions(options: object, kinds: Readonly<Record<string, Kind>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) {
      throw new InputError(`unknown option ${name}${didYouMean(name, Object.keys(kinds))}`, hint)
    }
    if (!isOfKind[kind](value)) throw new InputError(`the option ${name} requires ${words[kind]}`, hint)
  }
}

/** Throws where an option is none of its words. */
export function checkChoice(name: string, value: string | undefined, choices: readonly string[]): void {
  if (value === undefined || choices.includes(value)) return
  throw new InputError(
    `the option ${name} requires one of ${choices.join(', ')}, got "${value}"${didYouMean(value, choices)}`,
    hint,
  )
}
