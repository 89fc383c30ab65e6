import fc from 'fast-check'
import type { Change } from '../../validator/values/change.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import type { Path, ValueNode } from '../../validator/values/values-tree.ts'

/** Changes of entries that are in the text, and now and then of some that do not. */
export function randomChanges(text: string): fc.Arbitrary<Change[]> {
  const { root } = parseSource('values.yaml', text)
  const paths = root === undefined ? [] : pathsOf(root, [])
  const path = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<Path>(...paths, ['a']) },
    { weight: 1, arbitrary: fc.array(keys, { minLength: 1, maxLength: 3 }) },
  )
  const newPath = fc.oneof(
    fc.array(keys, { minLength: 1, maxLength: 4 }),
    fc.tuple(path, keys).map(([path, key]) => [...path, key]),
    fc.tuple(path, keys).map(([path, key]) => [...path.slice(0, -1), key]),
  )
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), path, value: newScalars }),
    fc.record({ kind: fc.constant('rename' as const), path, to: keys }),
    fc.record({ kind: fc.constant('move' as const), path, to: newPath }),
    fc.record({ kind: fc.constant('move' as const), path, to: newPath }),
    fc.record({
      kind: fc.constant('remove' as const),
      path,
      emptied: fc.constantFrom<'remove' | 'keep'>('remove', 'keep'),
    }),
    fc.record({
      kind: fc.constant('split' as const),
      path,
      key: fc.constant('key'),
      value: fc.constant('value'),
    }),
    fc.record({ kind: fc.constant('add' as const), path: newPath, value: fc.oneof(newScalars, newValues) }),
  )
  return fc.array(change, { minLength: 1, maxLength: 3 })
}

function pathsOf(node: ValueNode, path: Path): Path[] {
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => pathsOf(item, [...path, index]))
  if (node.kind === 'scalar') return []
  return [...node.entries].flatMap(([key, { value }]) => [[...path, key], ...pathsOf(value, [...path, key])])
}

const keys = fc.constantFrom('a', 'b', 'new', 'other', 'yes', '1', 'x: y', '')
const newScalars = fc.constantFrom(
  'text',
  'on',
  '',
  ' space',
  '12',
  12,
  1.5,
  true,
  null,
  "it's",
  '{{ x }}',
  'a: b',
)
const newValues = fc.constantFrom({}, [], { a: 1, b: { c: 'x' } }, [1, { a: 2 }], { list: ['x', ['y']] })
