import { expect, test } from 'vitest'
import { parseSource } from '../../validator/sources/read-source.ts'

test('a tree that was let go is read again, with the same places', () => {
  const source = parseSource('values.yaml', 'common:\n  cluster: mgmt\n')
  const before = source.root
  source.forget?.()
  expect(source.root).not.toBe(before)
  expect(source.root).toEqual(before)
  expect(source.documents).toEqual([before])
})
