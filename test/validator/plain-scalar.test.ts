import { describe, expect, test } from 'vitest'
import { mapKey } from '../../validator/yaml/nodes/map-key.ts'
import { resolvePlainScalar } from '../../validator/yaml/nodes/plain-scalar.ts'
import { resolveTaggedScalar } from '../../validator/yaml/nodes/tagged-scalar.ts'

/** Each row was compared with `helm template` of Helm 3.17.4 and 4.3.1. */
describe('plain scalars read as Helm reads them', () => {
  const cases: [unknown, string][] = [
    [true, 'y Y yes Yes YES true True TRUE on On ON'],
    [false, 'n N no No NO false False FALSE off Off OFF'],
    [null, '~ null Null NULL'],
    [511, '0777'],
    [15, '0o17 0O17 0xF 0Xf'],
    [3, '0b11 0B11 0_3 +3 3. 3.0 0x_3'],
    [1000, '1_000 1__000 1e3 1E3 1000_'],
    [888, '0888'],
    [-31, '-0x1F'],
    [0, '0 00 -0 0.0'],
    [0.5, '.5 +.5 .5_0 5e-1'],
    [9007199254740992, '9007199254740993'],
    [18446744073709552000, '18446744073709551615 18446744073709551616'],
  ]
  test.each(cases.flatMap(([value, texts]) => texts.split(' ').map((text) => [text, value] as const)))(
    '%s is %s',
    (text, value) => {
      expect(resolvePlainScalar(text)).toBe(value)
    },
  )

  test.each(
    'yEs tRue nULL 1:30 -1:30 2026-01-01 2026-01-01T00:00:00Z 1e400 . .. - -- + _1 ._5 0x 0b12 v1 1.2.3 0x10000000000000000'.split(
      ' ',
    ),
  )('%s is text', (text) => {
    expect(resolvePlainScalar(text)).toBe(text)
  })

  test('nothing is null', () => {
    expect(resolvePlainScalar('')).toBeNull()
  })

  test.each(['.inf', '-.INF', '+.Inf', '.NaN'])('%s is not finite', (text) => {
    expect(Number.isFinite(resolvePlainScalar(text))).toBe(false)
  })
})

test.each([
  ['y', 'true'],
  ['Off', 'false'],
  ['0777', '511'],
  ['1e6', '1e+06'],
  ['1234567.5', '1.2345675e+06'],
  ['1.50', '1.5'],
  ['1e-5', '1e-05'],
  ['2026-01-01', '2026-01-01'],
  ['.inf', '.inf'],
])('the key %s becomes %s', (text, key) => {
  expect(mapKey(resolvePlainScalar(text), text)).toBe(key)
})

test('null cannot be a key', () => {
  expect(mapKey(null, '~')).toBeUndefined()
})

test.each([
  ['int', '3', 3],
  ['int', '3.5', undefined],
  ['float', '3', 3],
  ['str', '3', '3'],
  ['bool', 'yes', true],
  ['bool', 'foo', undefined],
  ['null', '~', null],
  ['null', 'x', undefined],
  ['binary', 'aGk=', 'hi'],
  ['binary', '***', undefined],
  ['timestamp', '2026-01-01', '2026-01-01'],
])('!!%s %s', (tag, text, value) => {
  expect(resolveTaggedScalar(`tag:yaml.org,2002:${tag}`, text)).toBe(value)
})
