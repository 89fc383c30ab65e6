import { describe, expect, test } from 'vitest'
import { chartDefaults, coalesce } from '../../validator/values/layers.ts'
import { mergeAll } from '../../validator/values/merged-values.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { mappingFromPlain, toPlain, type MappingNode } from '../../validator/values/values-tree.ts'
import { check, lines, toyChart } from './toy-chart.ts'

function layer(text: string): MappingNode {
  return parseSource('values.yaml', text).root!
}

function plain(node: MappingNode): unknown {
  return JSON.parse(JSON.stringify(toPlain(node)))
}

describe('layers merge as -f files do', () => {
  test.each([
    ['mappings merge', '{a: {x: 1, z: 1}}', '{a: {z: 2}}', { a: { x: 1, z: 2 } }],
    ['sequences replace', '{a: [1, 2]}', '{a: [3]}', { a: [3] }],
    ['a scalar replaces a map', '{a: {x: 1}}', '{a: 2}', { a: 2 }],
    ['null stays until the defaults', '{a: {x: 1}}', '{a: null}', { a: null }],
  ])('%s', (_, base, over, expected) => {
    expect(plain(mergeAll([layer(base), layer(over)]))).toEqual(expected)
  })
})

describe('values coalesce over the defaults', () => {
  const defaults = mappingFromPlain({ a: { x: 1, y: 1 }, b: 'text', c: {} })
  test.each([
    ['defaults fill in', '{a: {x: 2}}', { a: { x: 2, y: 1 }, b: 'text', c: {} }],
    ['null deletes a default', '{a: {x: null}, b: ~}', { a: { y: 1 }, c: {} }],
    ['null deletes a map', '{a: null, c: }', { b: 'text' }],
    [
      'null without a default stays',
      '{a: {z: null}, d: ~}',
      { a: { x: 1, y: 1, z: null }, b: 'text', c: {}, d: null },
    ],
    ['a value replaces a map', '{a: 1}', { a: 1, b: 'text', c: {} }],
  ])('%s', (_, text, expected) => {
    expect(plain(coalesce(layer(text), defaults))).toEqual(expected)
  })
})

test('older charts have their own defaults', () => {
  const safeMode = (version: string): unknown =>
    (plain(chartDefaults(toyChart, version)) as { server: { safeMode: boolean } }).server.safeMode
  expect(safeMode('2.5.9')).toBe(false)
  expect(safeMode('2.6.0')).toBe(true)
})

test('a finding is where the last layer sets the value, and shows what that overrides', () => {
  const report = check(['server:\n  replicas: 3\n', '# production\nserver:\n  replicas: 0\n'])
  expect(lines(report)).toEqual([
    'layer-2.yaml:3:13: error: server.replicas requires a number from 1 to 9, got number 0; set by layer-2.yaml:3, overrides layer-1.yaml:2 [not-allowed]',
  ])
  expect(report.diagnostics[0]!.related).toMatchObject([
    { message: 'overrides the value here', file: 'layer-1.yaml', range: { start: { line: 2, col: 13 } } },
  ])
})

test('a mistake that a later layer puts right is none', () => {
  expect(lines(check(['server: {replicas: 0}\n', 'server: {replicas: 2}\n']))).toEqual([])
})

test('what is missing may be in a layer that cannot be read', () => {
  expect(lines(check(['cluster: {name: ~}\n', 'a: [\n']))).toEqual([
    'layer-2.yaml:1:4: error: unclosed bracket [yaml-syntax]',
  ])
})
