import { describe, expect, test } from 'vitest'
import { changedEntries } from '../../validator/values/changed-entries.ts'
import { coalesce } from '../../validator/values/layers.ts'
import { fromPlain, toPlain, type Entry, type MappingNode } from '../../validator/values/values-tree.ts'

const entry = (value: unknown): Entry => ({ value: fromPlain(value) })
const entriesOf = (count: number): Map<string, Entry> =>
  new Map(Array.from({ length: count }, (_, index) => [`k${index}`, entry(index)]))

// A large mapping is not copied.
describe.each([10, 1500])('%i entries of which some are changed and some removed', (count) => {
  const all = entriesOf(count)
  const changed = new Map([['k3', entry('changed')]])
  const removed = new Map([['k5', entry(null)]])
  const entries = changedEntries(all, changed, removed)
  const expected = new Map(all)
  expected.set('k3', changed.get('k3')!)
  expected.delete('k5')

  test('are those of a map, in the same order', () => {
    expect([...entries]).toEqual([...expected])
    expect([...entries.entries()]).toEqual([...expected])
    expect([...entries.keys()]).toEqual([...expected.keys()])
    expect([...entries.values()]).toEqual([...expected.values()])
    const seen: [string, Entry][] = []
    entries.forEach((one, key) => seen.push([key, one]))
    expect(seen).toEqual([...expected])
    expect(entries.size).toBe(count - 1)
  })

  test('are found by their keys', () => {
    expect(entries.get('k3')).toBe(changed.get('k3'))
    expect(entries.get('k4')).toBe(all.get('k4'))
    for (const key of ['k5', 'other', '__proto__']) {
      expect(entries.has(key)).toBe(false)
      expect(entries.get(key)).toBeUndefined()
    }
  })

  test('are all where nothing is changed', () => {
    expect(changedEntries(all, new Map(), new Map())).toBe(all)
  })
})

test.each([10, 1500])(
  'layers of %i entries: null removes a default, and a mapping is laid over another',
  (count) => {
    const numbers = Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]))
    const defaults = fromPlain({ a: { removed: 1, kept: 2, inner: { x: 1, y: 2 } } }) as MappingNode
    const layer = fromPlain({ a: { ...numbers, removed: null, inner: { y: 3 } } }) as MappingNode
    const values = coalesce(layer, defaults)
    expect(toPlain(values)).toEqual({ a: { ...numbers, inner: { x: 1, y: 3 }, kept: 2 } })
    const { value } = values.entries.get('a')!
    expect((value as MappingNode).entries.size).toBe(count + 2)
  },
)
