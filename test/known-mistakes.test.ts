import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import { builtInRules } from '../schema/built-in/index.ts'
import { knownMistakes } from '../schema/gloo-platform/known-mistakes/index.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import type { ShownMistake } from '../schema/model/known-mistake.ts'
import { rulesOf } from '../schema/model/policy.ts'
import { validateReleases } from '../validator/check/validate.ts'
import { releasesIn } from './rule-releases.ts'
import { settingsOf } from './rule-settings.ts'

const chart = await loadChart()
const policyRules = rulesOf(policies)

/** Ids of the rules that report something on the values. */
function reportedBy({ rule, values, chartVersion }: ShownMistake): string[] {
  const isWhole = /^(?:common|apiVersion):/m.test(values)
  const text = isWhole ? values : `common: {cluster: mgmt}\n${values}\n`
  const { diagnostics } = validateReleases({
    ...releasesIn('values.yaml', text),
    chart: { ...chart, rules: [...rules, ...policyRules.filter(({ id }) => id === rule)] },
    ...settingsOf(rules.find(({ id }) => id === rule)),
    chartVersion: chartVersion ?? chart.version,
    tool: 'test',
  })
  return diagnostics.map(({ ruleId }) => ruleId)
}

describe.each(knownMistakes)('$title', ({ mistakes }) => {
  const shown = mistakes.flatMap(({ id, shown = [] }) => shown.map((one) => ({ id, ...one })))

  test.each(shown)('$id is reported by $rule: $values', (one) => {
    expect(reportedBy(one)).toContain(one.rule)
  })

  test('each has an id of its own, and a fact that fits a table', () => {
    const ids = mistakes.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const { fact, reason = '' } of mistakes) {
      expect(fact).toMatch(/^[A-Z`].*\.$/)
      expect(fact + reason).not.toMatch(/[|\n]/)
    }
  })
})

test('every rule is one that exists', () => {
  const known: string[] = [...rules, ...policyRules, ...builtInRules].map(({ id }) => id)
  const named = knownMistakes.flatMap(({ mistakes }) =>
    mistakes.flatMap(({ shown = [] }) => shown.map(({ rule }) => rule)),
  )
  expect(named.filter((id) => !known.includes(id))).toEqual([])
})

const shared = join(import.meta.dirname, '../../shared')

/** The ids that the tables of a text have in their first column, in their order. */
function idsIn(text: string, form: RegExp): string[] {
  return [...text.matchAll(new RegExp(`^\\| (${form.source}) \\|`, 'gm'))].map(([, id = '']) => id)
}

function idsOf(source: string, form: RegExp): string[] {
  const { mistakes } = knownMistakes.find(({ id }) => id === source)!
  return mistakes.map(({ id }) => id).filter((id) => new RegExp(`^(?:${form.source})$`).test(id))
}

// The collections of facts are beside the checkout of whoever keeps them.
describe.skipIf(!existsSync(join(shared, 'reference')))('no row of the references is missing', () => {
  const read = (path: string): string => readFileSync(join(shared, path), 'utf8')

  test('rules across fields', () => {
    const [, section = ''] = read('reference/gloo-values.md').split('### Cross-field rules and warnings')
    const table = section.split('###')[0]!
    expect(idsOf('documented', /\d+/)).toEqual(idsIn(table, /\d+/))
  })

  test('load balancers on AWS', () => {
    const text = read('reference/aws-lb-annotations.md')
    expect(idsOf('aws', /AWS\d+/)).toEqual(idsIn(text, /AWS\d+/))
  })

  test('cases from the field', () => {
    const text = read('reference/field-cases.md')
    expect(idsOf('field', /[ABC]\d+/)).toEqual(idsIn(text, /[ABC]\d+/))
  })

  test('mistakes in public values', () => {
    const kinds = read('corpus/mistakes.md').split(/^## /m).slice(1)
    for (const kind of kinds) {
      const number = kind.split('.')[0]!
      const count = kind.split('\n').filter((line) => line.startsWith('- ')).length
      expect(idsOf('public', new RegExp(`${number}\\.\\d+`)).length, kind).toBeGreaterThanOrEqual(count)
    }
  })
})
