import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askDriver } from '../../scripts/differential/ask-driver.ts'
import { canonical } from '../../scripts/differential/case.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { writeYaml } from '../../validator/show/write-yaml.ts'
import type { ShownNode } from '../../validator/show/shown-values.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain } from '../../validator/values/values-tree.ts'
import { seed } from '../seed.ts'

const oddTexts = [
  ...'1 0 -1 0777 0o17 0x1F 1_000 1e3 .5 1. 1:30 2026-01-01 2026-01-01T00:00:00Z .inf -.inf .nan'.split(' '),
  ...'true True yes y Y on off no n ~ null NULL = << - -- --- ... ? : , [ ] { } # & * ! | > % @ `'.split(' '),
  ...[
    '',
    ' ',
    ' a',
    'a ',
    'a: b',
    'a:',
    ':a',
    'a #b',
    'a# b',
    '#a',
    '- a',
    '? a',
    '!a',
    '&a',
    '*a',
    '%a',
    '@a',
  ],
  ...[
    '{{ .Values.a }}',
    '"a"',
    "'a'",
    'it\'s "so"',
    'a\\b',
    '\\/',
    'a,b',
    '[a]',
    '{a: 1}',
    '--- a',
    '---a',
    '...a',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    'a\n\nb',
    '\na',
    'a\n',
    'a\n\n',
    'a\n b',
    ' a\nb',
    'a\n\tb',
    '\ta',
    'a\tb',
    'a\r\nb',
    'a\rb',
  ],
  ...[
    '#!/bin/sh\necho 1\n',
    '---\na: 1\n',
    'a\n---\nb',
    'a\n...\nb',
    'a  \nb',
    'a \n',
    '"a\nb"',
    '%a\nb',
    'a: |\n  b\n',
  ],
  ...[
    '\0',
    '\x07',
    '\x1b',
    '\x7f',
    '\x85',
    '\xa0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffe',
    '\uffff',
    'é',
    '😀',
    '\u202e',
  ],
  ...[
    'a\u2028b\nc',
    'a\x85b',
    '😀\nb',
    '9007199254740993',
    '18446744073709551616',
    '1e400',
    '__proto__',
    'constructor',
  ],
]

const text = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary' }), fc.string())
const scalar = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
)

type Plain = { [key: string]: unknown }
const tree = fc.letrec<{ value: unknown; map: [string, unknown][]; list: unknown[] }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthSize: 'small' }, scalar, tie('map').map(fromEntries), tie('list')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.uniqueArray(fc.tuple(text, tie('value')), { maxLength: 4, selector: ([key]) => key }),
})).map

/** Without a prototype, so that `__proto__` is a key. */
function fromEntries(entries: [string, unknown][]): Plain {
  const plain = Object.create(null) as Plain
  for (const [key, value] of entries) plain[key] = value
  return plain
}

function shown(value: unknown): ShownNode {
  const leaf = { path: [], overridesDefault: false }
  if (Array.isArray(value)) return { kind: 'sequence', items: value.map(shown), leaf }
  if (typeof value !== 'object' || value === null) {
    return { kind: 'scalar', value: value as string | number | boolean | null, leaf }
  }
  const entries = Object.entries(value).map(([key, item]): [string, ShownNode] => [key, shown(item)])
  return { kind: 'mapping', entries, ...(entries.length === 0 ? { leaf } : {}) }
}

describe(`what is written is read as the same values (GLOO_VALUES_SEED=${seed})`, () => {
  test.each([true, false])('by us, with origins: %s', (hasOrigins) => {
    fc.assert(
      fc.property(tree.map(fromEntries), (values) => {
        const { root, findings } = parseSource('values.yaml', writeYaml(shown(values), hasOrigins))
        expect(findings).toEqual([])
        expect(canonical(toPlain(root!))).toBe(canonical(values))
      }),
      { numRuns: 1000, seed },
    )
  })

  test.each(helmVersions)('by Helm %s', async (helm) => {
    const everyText = fromEntries(oddTexts.map((text) => [text, [text, { [text]: text }]]))
    const trees = [everyText, ...fc.sample(tree.map(fromEntries), { numRuns: 300, seed })]
    const files = trees.map((values) => writeYaml(shown(values), true))
    const answers = await askDriver(
      files.map((file) => ({ defaults: '', files: [file], flags: [], extra: {} })),
      helm,
    )
    const different = trees.filter((values, index) => canonical(answers[index]) !== canonical({ values }))
    expect(different).toEqual([])
  })
})
