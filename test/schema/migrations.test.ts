import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { migrations } from '../../schema/gloo-platform/migrations/index.ts'
import { resolveRef } from '../../validator/chart/resolve.ts'
import { planMigration } from '../../validator/migrate/plan-migration.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { entryAt, toPlain } from '../../validator/values/values-tree.ts'

const chart = await loadChart()
const { schema } = chart
const moves = migrations.flatMap((migration) =>
  migration.rewrite.kind === 'move' ? [{ ...migration, to: migration.rewrite.to }] : [],
)

test('every old place is listed once', () => {
  const locations = migrations.map(({ from }) => from)
  expect(locations).toEqual([...new Set(locations)])
})

describe.each(migrations.map((migration) => [migration.from, migration] as const))('%s', (_, migration) => {
  test('has a source, and new places that the chart knows', () => {
    expect(migration.source).not.toBe('')
    const { rewrite } = migration
    const locations = 'to' in rewrite ? [rewrite.to].flat() : []
    expect(locations.filter((location) => location !== 'gloo-platform' && !isKnown(location))).toEqual([])
    if ('reason' in rewrite) expect(rewrite.reason).toMatch(/^[a-z].*[^.!]$/)
  })
})

test.each(migrations.flatMap(({ from, since }) => untilOf(from).map((until) => ({ from, since, until }))))(
  'validation refuses $from from the version on in which it moved',
  ({ since, until }) => {
    expect(until).toBe(since)
  },
)

/** Versions at which the values on the way to a place were removed. */
function untilOf(place: string): string[] {
  const keys = place.split('.')
  return keys.flatMap((_, depth) => knownAt(keys.slice(0, depth + 1))?.until ?? [])
}

function knownAt(path: readonly string[]): CompactSchema | undefined {
  return path.reduce<CompactSchema | undefined>(
    (at, key) => at && resolveRef(schema, at).properties?.[key],
    schema,
  )
}

test.each(moves.filter(({ since }) => since !== undefined))('$from moves to $to', ({ from, to, since }) => {
  const keys = from.split('.')
  const text = keys.map((key, depth) => `${'  '.repeat(depth)}${key}:`).join('\n') + ' {some: value} # why\n'
  const source = parseSource('values.yaml', text)
  const plan = planMigration({
    source,
    chart: { ...chart, migrations: migrations.filter((one) => one.from === from), olderDefaults: [] },
    from: '2.0',
    to: since!,
  })
  expect(plan.decisions).toEqual([])
  expect(plan.text).toContain('# why')
  const { root } = parseSource('values.yaml', plan.text)
  expect(toPlain(entryAt(root!, to.split('.'))!.value)).toMatchObject({ some: 'value' })
})

test.each(migrations.filter(({ from }) => from.startsWith('redis.connection.')))(
  '$from is still read where the schema calls it deprecated, and only there',
  ({ from, isStillRead }) => {
    const client = schema.properties!.redis!.properties!.connection!
    const connection =
      client.$ref === undefined ? client : schema.definitions![client.$ref.slice('#/definitions/'.length)]!
    const key = connection.properties?.[from.split('.').at(-1)!]
    expect(isStillRead === true).toBe(key?.deprecated !== undefined)
  },
)

function isKnown(location: string): boolean {
  let node: CompactSchema | undefined = schema
  for (const key of location.split('.')) {
    while (node?.$ref !== undefined) node = schema.definitions![node.$ref.slice('#/definitions/'.length)]
    if (node === undefined) return false
    // Sections that the model does not hold yet take every key.
    if (node.additionalProperties !== false) return true
    node = node.properties?.[key]
  }
  return node !== undefined
}
