import { expect, test } from 'vitest'
import { parseSource } from '../../validator/sources/read-source.ts'
import { lazyPlain } from '../../validator/values/lazy-plain.ts'
import { toPlain, type MappingNode } from '../../validator/values/values-tree.ts'

const values = parseSource(
  'values.yaml',
  `glooAgent:
  enabled: true
  extraEnvs: {A: {value: a}}
  hosts: [{host: a.example.com}, b, null]
redis: {}
`,
).root as MappingNode

test('is plain data to whoever looks', () => {
  const plain = lazyPlain(values)
  expect(JSON.stringify(plain)).toBe(JSON.stringify(toPlain(values)))
  expect(Object.entries(plain).map(([key]) => key)).toEqual(['glooAgent', 'redis'])
  expect({ ...(plain.glooAgent as object) }).toHaveProperty('enabled', true)
  expect('enabled' in (plain.glooAgent as object)).toBe(true)
  expect('other' in (plain.glooAgent as object)).toBe(false)
  expect(plain.other).toBeUndefined()
  expect(plain.constructor).toBeUndefined()
})

test('makes a value once', () => {
  const plain = lazyPlain(values)
  expect(plain.glooAgent).toBe(plain.glooAgent)
})

test('makes nothing that nobody looks at', () => {
  const entries = new Map(values.entries)
  entries.set('redis', {
    get value(): never {
      throw new Error('looked at')
    },
  })
  const plain = lazyPlain({ ...values, entries })
  expect(plain.glooAgent).toHaveProperty('enabled', true)
  expect(() => plain.redis).toThrow('looked at')
})

test('gives the items of a large sequence one by one, and keeps none', () => {
  const list = parseSource('values.yaml', `section:\n  a:\n${'    - {b: 1, c: [x]}\n'.repeat(2000)}`)
    .root as MappingNode
  const { a } = lazyPlain(list).section as { a: { b: number }[] }
  expect(Array.isArray(a)).toBe(true)
  expect(JSON.stringify(a)).toBe(JSON.stringify((toPlain(list) as { section: { a: unknown } }).section.a))
  expect(a.filter(({ b }) => b === 1)).toHaveLength(2000)
  expect(a.findLast((_, index) => index === 7)).toEqual({ b: 1, c: ['x'] })
  expect([...a.entries()].at(-1)).toEqual([1999, { b: 1, c: ['x'] }])
  expect(a[0]).not.toBe(a[0])
  expect(a[2000]).toBeUndefined()
})
