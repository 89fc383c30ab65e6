import { expect, test } from 'vitest'
import { emptyMapping } from '../../validator/values/empty-mapping.ts'

test('holds keys that an object inherits', () => {
  const mapping = emptyMapping()
  expect(mapping['__proto__']).toBeUndefined()
  expect('constructor' in mapping).toBe(false)
  mapping['__proto__'] = 1
  expect(Object.entries(mapping)).toEqual([['__proto__', 1]])
})

test.each([[emptyMapping()], [[emptyMapping()]]])('can be converted by a rule: %#', (value: unknown) => {
  expect(Number(value)).toBeNaN()
  expect(String(value)).toBe('a mapping')
})
