import fc from 'fast-check'
import type { FlagInput } from '../../validator/set-flags/flag-kinds.ts'
import type { Case } from './case.ts'

/** Few keys, so that layers meet. */
const plainKeys = ['a', 'b', 'c', 'd']
const oddKeys = [
  ...[
    'y',
    'on',
    '"on"',
    '1',
    '0x10',
    '1.5',
    '1e6',
    '"a.b"',
    'a.b/c',
    '""',
    '<x>',
    '__proto__',
    'constructor',
    'é',
    '"😀"',
  ],
  ...['9007199254740993', '"~"', 'toString', '!!str 1', "'it''s'", '-1', '0o17'],
]
const scalarTexts = [
  ...[
    '1',
    '0',
    '-7',
    '1.5',
    '1e6',
    '0777',
    '0o17',
    '1_000',
    '9007199254740993',
    '18446744073709551616',
    '1e400',
  ],
  ...[
    '.5',
    '-0',
    'true',
    'yes',
    'off',
    'y',
    '~',
    '~',
    'null',
    '',
    'text',
    'two words',
    '"quoted\\n"',
    "'single'",
  ],
  ...[
    '1:30',
    '2026-01-01',
    '"\\x41"',
    '!!str 1',
    '!!int "3"',
    '!!binary aGk=',
    '[1, x, ~]',
    '{x: 1, y: ~}',
    '[]',
    '{}',
  ],
  ...['|\n%  block\n%  text', '>-\n%  folded\n%  text', '1 # comment', '&anchor {x: 1}', '&anchor 5'],
]
const refusedTexts = ['a: b', '!!int x', '"\\/"', '@x', '*anchor', '- a\n%- b']

type Tree = { key: string; value: string | Tree[] }[]

const { tree } = fc.letrec<{ tree: Tree; value: string | Tree[] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 90, arbitrary: fc.constantFrom(...scalarTexts) },
    { weight: 1, arbitrary: fc.constantFrom(...refusedTexts) },
    { weight: 60, arbitrary: tie('tree').map((tree) => [tree]) },
    { weight: 30, arbitrary: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) },
  ),
  tree: fc.uniqueArray(fc.record({ key: key(), value: tie('value') }), {
    maxLength: 4,
    selector: ({ key }) => key,
  }),
}))

function key(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...plainKeys) },
    { weight: 2, arbitrary: fc.constantFrom(...oddKeys) },
  )
}

/** One tree in the list is a map, several are a list of maps. */
function yamlOf(tree: Tree, indent: string): string {
  if (tree.length === 0) return `${indent}{}\n`
  return tree
    .map(({ key, value }) => {
      if (typeof value === 'string') return `${indent}${key}: ${value.replaceAll('%', `${indent}`)}\n`
      if (value.length === 1) return `${indent}${key}:\n${yamlOf(value[0]!, `${indent}  `)}`
      return `${indent}${key}:\n${value.map((item) => itemOf(item, indent)).join('')}`
    })
    .join('')
}

function itemOf(tree: Tree, indent: string): string {
  const text = yamlOf(tree, `${indent}    `)
  return `${indent}  - ${text.trimStart()}`
}

const document = fc.oneof(
  { weight: 40, arbitrary: tree.map((tree) => yamlOf(tree, '')) },
  // The same key under an anchor, an alias and a merge key.
  {
    weight: 12,
    arbitrary: fc.tuple(tree, tree, fc.boolean()).map(([base, own, isFirst]) => {
      const merge = '  <<: *base\n'
      const entries = own.length === 0 ? '' : yamlOf(own, '  ')
      return `base: &base\n${yamlOf(base, '  ')}a:\n${isFirst ? merge + entries : entries + merge}b: *base\n`
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '# nothing\n',
      '~\n',
      '- a\n',
      'text\n',
      '{a: 1}\n',
      'a: [1,\n',
      'a: 1\na: 2\n',
    ),
  },
)

const separators = fc.constantFrom(
  '---\n',
  '--- # next\n',
  '---\n---\n',
  '...\n',
  '...\n---\n',
  '--- \n',
  '--- x\n',
)

const file = fc
  .tuple(
    fc.array(fc.tuple(document, separators), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '\ufeff', '---\n'),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([documents, start, lineBreak, isEnded]) => {
    const text = documents.map(([text, separator], index) => (index === 0 ? text : separator + text)).join('')
    return (start + (isEnded ? text : text.trimEnd())).replaceAll('\n', lineBreak)
  })

const flagPath = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...plainKeys) },
      { weight: 1, arbitrary: fc.constantFrom('a\\.b', '', 'x y', '\\[', 'é', 'on', '1', '"q"') },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((keys) =>
    fc
      .array(fc.constantFrom('', '', '', '', '[0]', '[1]', '[2][0]', '[x]', '[-1]', '[', '[0]['), {
        minLength: keys.length,
        maxLength: keys.length,
      })
      .map((indexes) => keys.map((key, index) => key + indexes[index]!).join('.')),
  )

const flagValue = fc.oneof(
  fc.constantFrom(
    '1',
    '0',
    '007',
    '1e6',
    'true',
    'NULL',
    'null',
    '',
    'x',
    'x\\,y',
    '{a,b}',
    '{1,null}',
    '{}',
    '{',
    'a b',
    '-5',
    '+5',
  ),
  fc.constantFrom('9007199254740993', '=', '\\', '{x,{y}}', 'x}', '"s"', '1.5', '😀', 'x=y', '0x10', '-0'),
)

const jsonValue = fc.oneof(
  fc.json({ maxDepth: 2 }),
  fc.constantFrom(
    '',
    ' ',
    '1 ',
    '{"b":null}',
    '[1,{"x":null}]',
    'x',
    '1.',
    '"\\ud800"',
    'null',
    '{"a":1',
    '01',
    '1e400',
    '-',
  ),
)

const flag: fc.Arbitrary<FlagInput> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom<FlagInput['kind']>('--set', '--set-string'),
        fc.array(
          fc.tuple(flagPath, flagValue).map(([path, value]) => `${path}=${value}`),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .map(([kind, pairs]) => ({ kind, text: pairs.join(',') })),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc
        .tuple(flagPath, jsonValue)
        .map(([path, value]): FlagInput => ({ kind: '--set-json', text: `${path}=${value}` })),
      fc.tuple(flagPath, jsonValue, flagPath, jsonValue).map(([path, value, other, last]): FlagInput => ({
        kind: '--set-json',
        text: `${path}=${value},${other}=${last}`,
      })),
      fc
        .jsonValue({ maxDepth: 3 })
        .map((value): FlagInput => ({ kind: '--set-json', text: ` {"a":${JSON.stringify(value)}} ` })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(flagPath, fc.constantFrom('one.txt', '{one.txt,two.txt}', 'none.txt', ''))
      .map(([path, value]): FlagInput => ({ kind: '--set-file', text: `${path}=${value}` })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(flagPath, flagValue)
      .map(([path, value]): FlagInput => ({ kind: '--set-literal', text: `${path}=${value}` })),
  },
)

/** Values trees, layers, flags, nulls, anchors, odd keys and several documents, as text. */
export const randomCase: fc.Arbitrary<Case> = fc
  .record({
    defaults: tree.map((tree) => yamlOf(tree, '')).filter(isUsable),
    files: fc.array(file, { maxLength: 3 }),
    flags: fc.array(flag, { maxLength: 3 }),
  })
  // An argument of a program cannot hold the character 0.
  .map((one) => ({
    ...one,
    flags: one.flags.map(({ kind, text }) => ({ kind, text: text.replaceAll('\0', '') })),
  }))
  .map((one) => ({ ...one, extra: { 'one.txt': 'one\n', 'two.txt': 'zwei: ü' } }))

/** A chart whose own values are refused says nothing about the values of a user. */
function isUsable(text: string): boolean {
  return !/\*anchor|\.inf|\\\/|@x|a: b|!!int x/.test(text)
}
