import { expect, test } from 'vitest'
import { PathSet } from '../../validator/values/path-set.ts'

const paths = new PathSet([
  ['server', 'ports', 0],
  ['agent', 'relay', 'address'],
])

test.each([
  [[], true],
  [['server'], true],
  [['server', 'ports', 0], true],
  [['server', 'ports', 0, 'name'], true],
  [['server', 'ports', '0'], false],
  [['server', 'ports', 1], false],
  [['server', 'image'], false],
  [['agent', 'relay', 'address'], true],
  [['ui'], false],
])('%j is on one line with one of them: %s', (path, isOnOneLine) => {
  expect(paths.isOnOneLine(path)).toBe(isOnOneLine)
})

test('nothing is on one line with none', () => {
  expect(new PathSet([]).isOnOneLine(['server'])).toBe(false)
})

test('tells those from a path on', () => {
  const below = paths.from(['server', 'ports'])!
  expect([...below.firstKeys()]).toEqual([0])
  expect(below.isWhole).toBe(false)
  expect(below.from([0])!.isWhole).toBe(true)
  expect(paths.from(['ui'])).toBeUndefined()
})

test('holds a path and others below it, in any order', () => {
  const nested = [['a', 'b'], ['a'], ['a', 'b', 'c'], ['a', 'b']]
  for (const order of [nested, nested.toReversed()]) {
    const set = new PathSet(order)
    expect(nested.map((path) => set.has(path))).toEqual([true, true, true, true])
    expect([[], ['b'], ['a', 'c'], ['a', 'b', 'c', 'd']].some((path) => set.has(path))).toBe(false)
  }
  // What ends without anything below it is one object, which nothing may be added to.
  expect(new PathSet([['x'], ['y'], ['y', 'z']]).has(['x', 'z'])).toBe(false)
})

test('is empty until it holds a path', () => {
  expect([new PathSet(), new PathSet([[]]), new PathSet([['a']])].map(({ isEmpty }) => isEmpty)).toEqual([
    true,
    false,
    false,
  ])
})
