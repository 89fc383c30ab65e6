import { parseArgs, type ParseArgsConfig } from 'node:util'
import { expect, test } from 'vitest'
import { argumentTokens } from '../../cli/options/argument-tokens.ts'

const options = {
  set: { type: 'string' },
  file: { type: 'string', short: 'f' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies ParseArgsConfig['options']

const read = (args: readonly string[]) => [...argumentTokens(args, options)].map(withoutIndex)

const readAtOnce = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, strict: false, tokens: true })
    .tokens.filter(({ kind }) => kind !== 'option-terminator')
    .map(withoutIndex)

const withoutIndex = (token: object) => ({ ...token, index: undefined })

test.each([
  ['--set', 'a=1'],
  ['--set=a=1'],
  ['-f', 'a.yaml'],
  ['-f=a.yaml'],
  ['-qf', 'a.yaml', '-q'],
  ['--quiet', 'a.yaml'],
  ['--unknown', 'a.yaml'],
  ['--set', '--', 'a.yaml'],
  ['--set', '--set', '--set'],
  ['-'],
  ['--', '--set', '-q'],
])('%s, %s, … is read the same wherever it stands', (...group) => {
  for (const before of [0, 997, 998, 999, 1000, 1001, 1998, 1999]) {
    for (const after of [0, 1, 2, 1500]) {
      const args = [...Array<string>(before).fill('x'), ...group, ...Array<string>(after).fill('-q')]
      expect(read(args)).toEqual(readAtOnce(args))
    }
  }
})

test('a long line of one option is read the same in pieces as at once', () => {
  for (const length of [999, 1000, 1001, 2000, 2003]) {
    const args = Array<string>(length).fill('--set')
    expect(read(args)).toEqual(readAtOnce(args))
  }
})
