import { expect, test } from 'vitest'
import { validateReleases } from '../../validator/check/validate.ts'
import { many } from '../../validator/findings/deferred-finding.ts'
import { limitFindings } from '../../validator/findings/limit-findings.ts'
import type { Report } from '../../validator/findings/report.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { inputOf } from '../fixes/fix-text.ts'
import { sampleInput } from '../formats/sample-report.ts'

const few = 20

/** Findings of several kinds; the first of many are those of a few. */
const kinds: [kind: string, head: string, line: (index: number) => string][] = [
  ['unknown keys', 'glooMgmtServer:\n', (i) => `  someUnknownKey${i}: 1\n`],
  ['misspelt keys', 'glooMgmtServer:\n  serviceAccount:\n', (i) => `    extraAnotations${i}: {}\n`],
  [
    'numbers for texts',
    'glooMgmtServer:\n  serviceAccount:\n    extraAnnotations:\n',
    (i) => `      a${i}: 0777\n`,
  ],
  [
    'unknown keys of items',
    'glooMgmtServer:\n  env:\n',
    (i) => `  - {name: A${i}, 1${i}: x, extra${i}: {b: y}}\n`,
  ],
  ['octal numbers', 'global:\n', (i) => `  a${i}: 0777\n`],
  ['octal numbers in a sequence', 'global:\n  a:\n', (i) => `  - {a: 1, b${i}: 0777}\n`],
  ['secrets', 'global:\n', (i) => `  some${i}Password: "8hf73hf72hfk8a"\n`],
  [
    'secrets of variables',
    'glooMgmtServer:\n  env:\n',
    (i) => `  - name: A${i}_PASSWORD\n    value: "8hf73hf72hfk8a"\n`,
  ],
  [
    'invalid expressions',
    'glooMgmtServer:\n  extraVolumes:\n',
    (i) =>
      `  - {name: "v${i}{{ .Release.Name }}", secret: {secretName: "{{ .Values.a${i}.b }}{{ .Nam${i} }}"}}\n`,
  ],
  ['versions without quotes', 'global:\n', (i) => `  a${i}: {version: 1.10}\n`],
]

const textOf = (count: number, [, head, line]: (typeof kinds)[number]): string =>
  `common:\n  cluster: mgmt\n${head}${Array.from({ length: count }, (_, index) => line(index)).join('')}`

function found(text: string): Report['diagnostics'] {
  const lastLine = textOf(few, kinds[0]!).split('\n').length
  return validateReleases(inputOf(text)).diagnostics.filter(({ range }) => range.start.line < lastLine - 3)
}

test.each(kinds)('one of many %s says what one of a few says', (...kind) => {
  const ofFew = found(textOf(few, kind))
  expect(ofFew.length).toBeGreaterThan(few / 4)
  expect(found(textOf(many + few, kind))).toEqual(ofFew)
})

const limited: [name: string, input: ValidationInput, most: number][] = [
  ['several releases', sampleInput(), 1],
  ...kinds.map((kind): [string, ValidationInput, number] => [kind[0], inputOf(textOf(many + few, kind)), 7]),
]

test.each(limited)('a limited check reports what is left of a whole one: %s', (_, input, most) => {
  const { diagnostics, leftOut, ...rest } = limitFindings(validateReleases(input), most)
  const withoutFixable = leftOut!.map(({ fixable: _, ...one }) => one)
  expect(validateReleases({ ...input, maxFindings: most })).toEqual({
    ...rest,
    diagnostics,
    leftOut: withoutFixable,
  })
})
