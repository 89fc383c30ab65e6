import { expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { isMapping } from '../schema/model/is-mapping.ts'
import { rulesOf } from '../schema/model/policy.ts'
import type { Rule } from '../schema/model/rule.ts'
import { validateReleases } from '../validator/check/validate.ts'
import { concernedRules } from '../validator/rules/concerned-rules.ts'
import { parseSource } from '../validator/sources/read-source.ts'
import { toPlain, type MappingNode } from '../validator/values/values-tree.ts'
import { everythingOn, withValue } from './everything-on.ts'
import { fixturesOf } from './rule-fixtures.ts'
import { shareOfDay } from './share.ts'

const chart = await loadChart()
const everyRule: readonly Rule[] = [...rules, ...rulesOf(policies)]
const about = everyRule.filter(({ aboutKeys }) => aboutKeys !== undefined)
const charts = shareOfDay(6, [
  ...['2.3.0', '2.4.7', '2.5.8', '2.6.6', chart.version].map((version) => [version, 'published'] as const),
  [chart.version, 'ours'] as const,
])

const fixtures = everyRule.flatMap((rule) =>
  (['valid', 'invalid'] as const).flatMap((kind) =>
    fixturesOf(rule.id, kind).map(({ name, text }) => ({ rule, name: `${rule.id}/${kind}/${name}`, text })),
  ),
)

/** The values without the keys that start in one of these ways. */
function without(starts: readonly string[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => without(starts, item))
  if (!isMapping(value)) return value
  const kept = Object.entries(value).filter(([key]) => !starts.some((start) => key.startsWith(start)))
  return Object.fromEntries(kept.map(([key, below]) => [key, without(starts, below)]))
}

function valuesOf(name: string, text: string): MappingNode | undefined {
  return parseSource(name, text).root
}

/** The same without a default that has such a key: a null deletes it without being a key of a layer. */
const withoutDefaults = pathsIn(chart.defaults).flatMap((path): [string, string][] =>
  about.some(({ aboutKeys = [] }) => aboutKeys.some((start) => path.at(-1)!.startsWith(start)))
    ? [[`without ${path.join('.')}`, JSON.stringify(withValue(everythingOn, path, null))]]
    : [],
)

function pathsIn(values: object, above: readonly string[] = []): string[][] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const path = [...above, key]
    return [path, ...(isMapping(value) ? pathsIn(value, path) : [])]
  })
}

const documents: readonly [name: string, text: string][] = [
  ['every component', JSON.stringify(everythingOn)],
  ...withoutDefaults,
  ...fixtures.map(({ name, text }): [string, string] => [name, text]),
  ...fixtures.flatMap(({ rule, name, text }): [string, string][] => {
    const values = rule.aboutKeys && valuesOf(name, text)
    return values === undefined
      ? []
      : [[`${name} without its keys`, JSON.stringify(without(rule.aboutKeys!, toPlain(values)))]]
  }),
]

test.each(charts)(
  'rules about some keys report nothing of %s (%s) where no key is one',
  (version, chartSource) => {
    let asked = 0
    const releases = documents.flatMap(([name, text]) => {
      const values = valuesOf(name, text)
      if (values === undefined) return []
      const concerned = concernedRules(values, about).map(({ rule }) => rule)
      const others = about.filter((rule) => !concerned.includes(rule))
      asked += others.length
      const rules = others.map(({ aboutKeys: _, ...rule }): Rule => rule)
      return [
        {
          name,
          files: [{ name, text }],
          settings: { chart: { ...chart, rules }, chartVersion: version, chartSource },
        },
      ]
    })
    const { diagnostics } = validateReleases({ releases, chart, tool: '0.1.0' })
    const ids = new Set(about.map(({ id }) => id))
    const wrong = diagnostics.filter(({ ruleId }) => ids.has(ruleId))
    expect(wrong.map(({ ruleId, message, release }) => [ruleId, release, message])).toEqual([])
    expect(asked).toBeGreaterThan(documents.length * 10)
  },
)
