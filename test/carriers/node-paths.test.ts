import { expect, test } from 'vitest'
import { pathTo } from '../../validator/carriers/parts/node-paths.ts'
import { fromPlain, type MappingNode } from '../../validator/values/values-tree.ts'

test('a document and what is in it have paths from the list of all documents', () => {
  const documents = [{ kind: 'Gateway' }, { items: [{ name: 'a' }, { name: 'b' }] }].map(fromPlain)
  const items = (documents[1] as MappingNode).entries.get('items')!.value
  expect(documents.map((node) => pathTo(documents, node))).toEqual([[0], [1]])
  expect(items.kind === 'sequence' && items.items.map((node) => pathTo(documents, node))).toEqual([
    [1, 'items', 0],
    [1, 'items', 1],
  ])
  expect(pathTo(documents, fromPlain({}))).toBeUndefined()
})
