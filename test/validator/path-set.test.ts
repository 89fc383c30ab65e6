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
