import { describe, expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import { isInRange } from '../schema/model/chart-version.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { rulesOf } from '../schema/model/policy.ts'
import type { Rule } from '../schema/model/rule.ts'
import { validateReleases } from '../validator/check/validate.ts'
import type { ValidationInput } from '../validator/release/input.ts'
import type { ReportedFinding } from '../validator/findings/report.ts'
import { releasesIn } from './rule-releases.ts'
import { shareOfDay } from './share.ts'
import { fixturesOf } from './rule-fixtures.ts'
import { settingsOf } from './rule-settings.ts'

const chart = await loadChart()
const everyRule: readonly Rule[] = [...rules, ...rulesOf(policies)]
const minors = ['2.3.0', '2.4.0', '2.4.12', '2.5.0', '2.5.4', '2.6.0', chart.version]

/** A document with all that a run needs of it. */
interface Document extends Pick<ValidationInput, 'releases' | 'carriers'> {
  name: string
}

/** What one run finds in documents; the values that break each are in a file beside it. */
function check(
  rule: Rule,
  documents: readonly Document[],
  version: string,
  broken?: string,
): ReportedFinding[] {
  return validateReleases({
    releases: documents.flatMap(({ name, releases }) => {
      const over = broken === undefined ? [] : [{ name: besideOf(name), text: broken }]
      return releases.map((release) => ({ ...release, files: [...release.files, ...over] }))
    }),
    carriers: documents.flatMap(({ carriers = [] }) => carriers),
    chart: { ...chart, rules: [rule] },
    ...settingsOf(rule),
    chartVersion: version,
    tool: 'test',
  }).diagnostics
}

function besideOf(name: string): string {
  return `${name}.broken`
}

/** Values in which a path holds what no schema of this chart takes there. */
function brokenAt(path: string): string {
  return JSON.stringify(path.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), [[{}]]))
}

describe.each(shareOfDay(3, everyRule).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const documents = fixturesOf(id, 'invalid').map(({ name, text }): Document => ({
    name,
    ...releasesIn(name, text),
  }))

  test.each(minors)('is silent in chart %s where it does not apply', (version) => {
    const found = check(rule, documents, version)
    if (isInRange(rule, version)) return
    // A carrier says its own version.
    const carriers = new Set(documents.flatMap(({ carriers = [] }) => carriers.map(({ file }) => file.name)))
    expect(found.filter(({ ruleId, file }) => ruleId === id && !carriers.has(file))).toEqual([])
  })

  test.each(rule.reads)('does not run on a broken %s', (path) => {
    const all = check(rule, documents, settingsOf(rule).chartVersion, brokenAt(path))
    for (const { name } of documents) {
      const found = all.filter(({ file }) => file === name || file === besideOf(name))
      const isBroken = found.some(
        ({ severity, ruleId, path: at }) => severity === 'error' && ruleId !== id && isBelow(at, path),
      )
      if (isBroken) expect(found.filter(({ ruleId }) => ruleId === id)).toEqual([])
    }
  })
})

function isBelow(at: ReportedFinding['path'], path: string): boolean {
  return `${at.join('.')}.`.startsWith(`${path}.`)
}
