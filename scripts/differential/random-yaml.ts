import fc from 'fast-check'
import { oneOf } from './one-of.ts'

/** Few keys, so that layers meet. */
const plainKeys = words('a b c d')

/**
 * No two of them are equal in their text and differ in their type (`1` and `"1"`): there Helm itself keeps one or the
 * other by chance, because it walks a Go map.
 */
const oddKeys = [
  ...words('y on "on" 1 0x10 1.5 1e6 -1 0o17 9007199254740993 .inf "~" ""'),
  ...words('"a.b" a.b/c <x> __proto__ constructor toString é "😀"'),
  '!!str 2',
  "'it''s'",
]

const numbers = words('1 0 -7 1.5 1e6 0777 0o17 1_000 .5 -0 1e400 9007199254740993 18446744073709551616')
const otherWords = words('true yes off y ~ ~ null text 1:30 2026-01-01 [] {} "quoted\\n" "\\x41"')
const phrases = [
  '',
  'two words',
  "'single'",
  '1 # comment',
  '!!str 1',
  '!!int "3"',
  '!!binary aGk=',
  '[1, x, ~]',
  '{x: 1, y: ~}',
  '&anchor {x: 1}',
  '&anchor 5',
]

/** `%` represents the indentation of the key. */
const severalLines = [
  '|\n%  block\n%  text',
  '>-\n%  folded\n%  text',
  '"two\n%  lines"',
  '[1,\n%  2]',
  '[\n% 1\n%]',
  '{\n%x: 1,\n%y: "a\n%b"}',
]

const refusedTexts = ['a: b', '!!int x', '"\\/"', '@x', '*anchor', '- a\n%- b', '.inf', '-.inf', '.nan']

/** One tree as a value is a mapping, several are a list of mappings. */
type Tree = { key: string; value: string | Tree[] }[]

const key = oneOf([9, fc.constantFrom(...plainKeys)], [2, fc.constantFrom(...oddKeys)])

/** Values that Helm reads wherever they are. */
const readValue = fc.constantFrom(...numbers, ...otherWords, ...phrases, ...severalLines)

const defaultsTree = treeOf(readValue)
const userTree = treeOf(oneOf([250, readValue], [1, fc.constantFrom(...refusedTexts)]))

function treeOf(scalar: fc.Arbitrary<string>): fc.Arbitrary<Tree> {
  return fc.letrec<{ tree: Tree; value: string | Tree[] }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 90, arbitrary: scalar },
      { weight: 60, arbitrary: tie('tree').map((tree) => [tree]) },
      { weight: 30, arbitrary: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) },
    ),
    tree: fc.uniqueArray(fc.record({ key, value: tie('value') }), {
      maxLength: 4,
      selector: ({ key }) => key,
    }),
  })).tree
}

function yamlOf(tree: Tree, indent: string): string {
  if (tree.length === 0) return `${indent}{}\n`
  return tree
    .map(({ key, value }) => {
      if (typeof value === 'string') return `${indent}${key}: ${value.replaceAll('%', indent)}\n`
      if (value.length === 1) return `${indent}${key}:\n${yamlOf(value[0]!, `${indent}  `)}`
      return `${indent}${key}:\n${value.map((item) => itemOf(item, indent)).join('')}`
    })
    .join('')
}

function itemOf(tree: Tree, indent: string): string {
  return `${indent}  - ${yamlOf(tree, `${indent}    `).trimStart()}`
}

/** The same mapping under an anchor, an alias and a merge key, which is before or after other keys. */
const merging = fc.tuple(userTree, userTree, fc.boolean()).map(([base, own, isFirst]) => {
  const merge = '  <<: *base\n'
  const entries = own.length === 0 ? '' : yamlOf(own, '  ')
  return `base: &base\n${yamlOf(base, '  ')}a:\n${isFirst ? merge + entries : entries + merge}b: *base\n`
})

const document = oneOf(
  [80, userTree.map((tree) => yamlOf(tree, ''))],
  [24, merging],
  [2, fc.constantFrom('', '# nothing\n', '~\n', '{a: 1}\n', 'a: 1\na: 2\n', '{}\n"a": 1\n')],
  [1, fc.constantFrom('- a\n', 'text\n', 'a: [1,\n')],
)

const separator = oneOf(
  [20, fc.constantFrom('---\n', '--- # next\n', '---\n---\n', '...\n', '...\n---\n', '--- \n')],
  [1, fc.constant('--- x\n')],
)

/** A file of values: one document, or several. */
export const valuesFile = fc
  .tuple(
    fc.array(fc.tuple(document, separator), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '\ufeff', '---\n'),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([documents, start, lineBreak, isEnded]) => {
    const text = documents.map(([text, separator], index) => (index === 0 ? text : separator + text)).join('')
    return (start + (isEnded ? text : text.trimEnd())).replaceAll('\n', lineBreak)
  })

/** Values of a chart. If Helm refused them, the case would say nothing about the values of a user. */
export const chartValues = defaultsTree.map((tree) => yamlOf(tree, ''))

function words(text: string): string[] {
  return text.split(' ')
}
