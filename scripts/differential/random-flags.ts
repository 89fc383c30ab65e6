import fc from 'fast-check'
import type { FlagInput } from '../../validator/set-flags/flag-kinds.ts'
import { oneOf } from './one-of.ts'

const key = oneOf(
  [60, fc.constantFrom('a', 'b', 'c', 'd')],
  [10, fc.constantFrom('a\\.b', 'x y', '\\[', 'é', 'on', '1', '"q"')],
  [1, fc.constant('')],
)
const index = oneOf(
  [100, fc.constant('')],
  [8, fc.constantFrom('[0]', '[1]', '[2][0]')],
  [1, fc.constantFrom('[x]', '[-1]', '[', '[0][')],
)

/** Short ones more often: a long one meets a value that is not a mapping. */
const path = oneOf(
  [8, fc.array(fc.tuple(key, index), { minLength: 1, maxLength: 1 })],
  [2, fc.array(fc.tuple(key, index), { minLength: 2, maxLength: 2 })],
  [1, fc.array(fc.tuple(key, index), { minLength: 3, maxLength: 4 })],
).map((steps) => steps.map((step) => step.join('')).join('.'))

const value = oneOf(
  [12, fc.constantFrom(...words('1 0 007 1e6 true NULL null x x\\,y {a,b} {1,null} {} -5 +5'))],
  [12, fc.constantFrom(...words('9007199254740993 = "s" 1.5 😀 x=y 0x10 -0'), '', 'a b')],
  [1, fc.constantFrom('{', '\\', '{x,{y}}', 'x}')],
)

const json = oneOf(
  [8, fc.json({ maxDepth: 2 })],
  [3, fc.constantFrom('null', '1 ', '{"b":null}', '[1,{"x":null}]', '"\\ud800"')],
  [1, fc.constantFrom('', ' ', 'x', '1.', '{"a":1', '01', '1e400', '-')],
)

function pair(of: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(path, of).map(([path, value]) => `${path}=${value}`)
}

function flagOf(kind: FlagInput['kind'], text: fc.Arbitrary<string>): fc.Arbitrary<FlagInput> {
  // An argument of a program cannot hold the character 0.
  return text.map((text) => ({ kind, text: text.replaceAll('\0', '') }))
}

const pairs = fc.array(pair(value), { minLength: 1, maxLength: 3 }).map((all) => all.join())

/** A flag that sets values. */
export const flag: fc.Arbitrary<FlagInput> = oneOf(
  [20, flagOf('--set', pairs)],
  [20, flagOf('--set-string', pairs)],
  [9, flagOf('--set-json', pair(json))],
  [3, flagOf('--set-json', fc.tuple(pair(json), pair(json)).map(String))],
  // Helm 3 refuses it.
  [
    3,
    flagOf(
      '--set-json',
      fc.jsonValue({ maxDepth: 3 }).map((of) => ` {"a":${JSON.stringify(of)}} `),
    ),
  ],
  [
    10,
    flagOf(
      '--set-file',
      pair(oneOf([9, fc.constantFrom('one.txt', '{one.txt,two.txt}')], [1, fc.constantFrom('none.txt', '')])),
    ),
  ],
  [10, flagOf('--set-literal', pair(value))],
)

function words(text: string): string[] {
  return text.split(' ')
}
