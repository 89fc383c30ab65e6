import { describe, expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import { isInRange } from '../schema/model/chart-version.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { rulesOf } from '../schema/model/policy.ts'
import type { Rule } from '../schema/model/rule.ts'
import { validateReleases } from '../validator/check/validate.ts'
import type { ReportedFinding } from '../validator/findings/report.ts'
import { releasesIn } from './rule-releases.ts'
import { fixturesOf } from './rule-fixtures.ts'

const chart = await loadChart()
const everyRule: readonly Rule[] = [...rules, ...rulesOf(policies)]
const minors = ['2.3.0', '2.4.0', '2.4.12', '2.5.0', '2.5.4', '2.6.0', chart.version]

function check(rule: Rule, name: string, text: string, version: string, broken?: string): ReportedFinding[] {
  const { releases, ...carriers } = releasesIn(name, text)
  const over = broken === undefined ? [] : [{ name: 'broken.yaml', text: broken }]
  return validateReleases({
    ...carriers,
    releases: releases.map((release) => ({ ...release, files: [...release.files, ...over] })),
    chart: { ...chart, rules: [rule] },
    chartVersion: version,
    tool: 'test',
  }).diagnostics
}

/** Values in which a path holds what no schema of this chart takes there. */
function brokenAt(path: string): string {
  return JSON.stringify(path.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), [[{}]]))
}

describe.each(everyRule.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const fixtures = fixturesOf(id, 'invalid')

  test.each(minors)('is silent in chart %s where it does not apply', (version) => {
    for (const { name, text } of fixtures) {
      const own = check(rule, name, text, version).filter(({ ruleId }) => ruleId === id)
      // A carrier says its own version.
      if (!isInRange(rule, version) && !text.startsWith('apiVersion')) expect(own, name).toEqual([])
    }
  })

  test.each(rule.reads)('does not run on a broken %s', (path) => {
    for (const { name, text } of fixtures) {
      const found = check(rule, name, text, versionFor(rule), brokenAt(path))
      const isBroken = found.some(
        ({ severity, ruleId, path: at }) => severity === 'error' && ruleId !== id && isBelow(at, path),
      )
      if (isBroken) expect(found.filter(({ ruleId }) => ruleId === id)).toEqual([])
    }
  })
})

/** A version to which it applies: the newest where it still does. */
function versionFor({ since, until }: Rule): string {
  return until === undefined ? chart.version : (since ?? minors[0]!)
}

function isBelow(at: ReportedFinding['path'], path: string): boolean {
  return `${at.join('.')}.`.startsWith(`${path}.`)
}
