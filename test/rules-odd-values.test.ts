import { expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { isMapping } from '../schema/model/is-mapping.ts'
import { rulesOf } from '../schema/model/policy.ts'
import { validateReleases } from '../validator/check/validate.ts'
import { readsOfComponent, readsOfRule } from '../validator/rules/read-paths.ts'
import type { ReleaseInput } from '../validator/release/input.ts'
import { parseSource } from '../validator/sources/read-source.ts'
import { toPlain } from '../validator/values/values-tree.ts'
import { everythingOn, withValue } from './everything-on.ts'
import { fixturesOf } from './rule-fixtures.ts'
import { shareOfDay } from './share.ts'

type Path = readonly (string | number)[]

const chart = await loadChart()
const everyRule = [...rules, ...rulesOf(policies)]
const odd = [
  {},
  [],
  null,
  1.5,
  true,
  '',
  'text',
  [{}],
  { a: {} },
  [[{}]],
  [null],
  '{{ .Values.x }}',
  -1,
  1e300,
]

const fixtures = everyRule.flatMap(({ id }) =>
  (['valid', 'invalid'] as const).flatMap((kind) =>
    fixturesOf(id, kind).flatMap(({ name, text }): [string, unknown][] => {
      const { root } = parseSource(name, text)
      return root === undefined ? [] : [[`${id}/${kind}/${name}`, toPlain(root)]]
    }),
  ),
)

const places = fixtures.flatMap(([name, values]) => pathsIn(values).map((path) => ({ name, values, path })))

function pathsIn(value: unknown, above: Path = []): Path[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isMapping(value)
      ? Object.entries(value)
      : []
  return entries.flatMap(([key, below]) => [[...above, key], ...pathsIn(below, [...above, key])])
}

function replaced(value: unknown, [key, ...below]: Path, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.with(key as number, replaced(value[key as number], below, by))
  const values = value as Record<string, unknown>
  return { ...values, [key]: replaced(values[key], below, by) }
}

/** All that rules say they read, also of sections whose chart takes any value. */
const reads = [
  ...new Set(
    everyRule
      .flatMap((rule) => [
        ...readsOfRule(rule, chart.components),
        ...chart.components.flatMap((component) => readsOfComponent(rule, component, chart.components)),
      ])
      .map((path) => path.join('.')),
  ),
].map((path) => path.split('.'))

/** What may be in the place of a sequence or mapping of entries. */
const oddEntries = [
  ...[[null], [[]], ['text'], [{ name: {} }], [{ name: null }], [{ name: 'A', value: {}, valueFrom: [] }]],
  ...[{ a: null }, { a: {} }, { a: [] }, { a: 'text' }, { a: { valueFrom: null } }, { a: { value: {} } }],
]

/** Checks releases together, which is quicker, and each alone only where that ends without a report. */
function failuresAmong(cases: readonly [what: string, values: unknown][]): string[] {
  try {
    validateReleases({ releases: cases.map(releaseOf), chart, tool: '0.1.0' })
    return []
  } catch (error) {
    if (cases.length > 1) return cases.flatMap((one) => failuresAmong([one]))
    return [`${cases[0]![0]}: ${(error as Error).stack}`]
  }
}

const settings = { chart: { ...chart, rules: everyRule } }

function releaseOf([name, values]: [what: string, values: unknown]): ReleaseInput {
  return { name, files: [{ name, text: JSON.stringify(values) }], settings }
}

test('each rule reports or is silent, whatever is in place of one value of its fixtures', () => {
  const failed = shareOfDay(60, places, 20).flatMap(({ name, values, path }) =>
    failuresAmong(
      odd.map((by) => [`${name}: ${path.join('.')} = ${JSON.stringify(by)}`, replaced(values, path, by)]),
    ),
  )
  expect(failed).toEqual([])
  expect(places.length).toBeGreaterThan(fixtures.length * 5)
}, 600_000)

test('each rule reports or is silent, whatever is in place of what it reads', () => {
  const failed = shareOfDay(60, reads, 20).flatMap((path) =>
    failuresAmong(
      [...odd, ...oddEntries].map((by) => [
        `${path.join('.')} = ${JSON.stringify(by)}`,
        withValue(everythingOn, path, by),
      ]),
    ),
  )
  expect(failed).toEqual([])
  expect(reads.length).toBeGreaterThan(500)
}, 600_000)
