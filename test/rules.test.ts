import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadChart } from '../cli/charts.ts'
import type { Rule } from '../schema/model/rule.ts'
import { rulesOf } from '../schema/model/policy.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { formatOneline } from '../validator/formats/oneline.ts'
import { fixText } from './fixes/fix-text.ts'
import { validateReleases } from '../validator/validate.ts'
import type { Report } from '../validator/diagnostic.ts'
import { textOf } from './formats/text-of.ts'

const policyRules = rulesOf(policies)

const chart = await loadChart()

function validate(
  name: string,
  text: string,
  chartVersion = chart.version,
  demanded: readonly Rule[] = [],
): Report {
  return validateReleases({
    releases: [{ name, files: [{ name, text }] }],
    chart: { ...chart, rules: [...rules, ...demanded] },
    chartVersion,
    tool: '0.1.0',
  })
}

const everyRule = [...rules, ...policyRules].sort((a, b) => (a.id < b.id ? -1 : 1))

describe.each(everyRule.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = join(import.meta.dirname, 'rules', id)
  const demanded = policyRules.filter((one) => one === rule)
  const check = (name: string, text: string): Report => validate(name, text, chart.version, demanded)

  test('has fixtures of both kinds', () => {
    expect(fixtures('valid').length).toBeGreaterThan(0)
    expect(fixtures('invalid').length).toBeGreaterThan(0)
  })

  test.each(fixtures('valid'))('is silent on %s', (name) => {
    const report = check(name, readFileSync(join(folder, 'valid', name), 'utf8'))
    const loud = report.diagnostics.filter(({ ruleId, severity }) => ruleId === id || severity === 'error')
    expect(loud).toEqual([])
  })

  test.each(fixtures('invalid'))('speaks on %s', async (name) => {
    const report = check(name, readFileSync(join(folder, 'invalid', name), 'utf8'))
    expect(report.diagnostics.map(({ ruleId }) => ruleId)).toContain(id)
    await expect(oneline(report)).toMatchFileSnapshot(join(folder, 'invalid', name.replace('.yaml', '.out')))
  })

  test('its examples are what they say', () => {
    const found = check('bad.yaml', rule.example.bad).diagnostics
    expect(found.map(({ ruleId }) => ruleId)).toEqual(found.map(() => id))
    expect(found).not.toEqual([])
    expect(check('good.yaml', rule.example.good).diagnostics).toEqual([])
  })

  test.each(fixtures('invalid'))('fixes %s as the fixture shows, once and for all', async (name) => {
    const before = readFileSync(join(folder, 'invalid', name), 'utf8')
    const offers = validate(name, before).diagnostics.some(({ ruleId, fix }) => ruleId === id && fix)
    const fixed = join(folder, 'invalid', name.replace('.yaml', '.fixed.yaml'))
    if (!offers) {
      expect(existsSync(fixed)).toBe(false)
      return
    }
    const { text, fixes } = fixText(before, 'all')
    expect(fixes.refused).toEqual([])
    expect(fixes.applied.map(({ ruleId }) => ruleId)).toContain(id)
    await expect(text).toMatchFileSnapshot(fixed)
    expect(fixText(text, 'all').text).toBe(text)
  })

  test('offers a fix if it says so, and only then', () => {
    const reports = fixtures('invalid').map((name) =>
      check(name, readFileSync(join(folder, 'invalid', name), 'utf8')),
    )
    const own = reports.flatMap(({ diagnostics }) => diagnostics).filter(({ ruleId }) => ruleId === id)
    expect(own.some(({ fix }) => fix !== undefined)).toBe(rule.fixable)
  })

  test('its messages start with a path or a quoted value, without a full stop', () => {
    for (const name of fixtures('invalid')) {
      const text = readFileSync(join(folder, 'invalid', name), 'utf8')
      for (const { ruleId, message } of check(name, text).diagnostics) {
        if (ruleId !== id) continue
        expect(message).toMatch(/^("|[a-z])/)
        expect(message).not.toMatch(/[.!]$/)
      }
    }
  })

  function fixtures(kind: 'valid' | 'invalid'): string[] {
    const path = join(folder, kind)
    return existsSync(path) ? readdirSync(path).filter((name) => /(?<!\.fixed)\.yaml$/.test(name)) : []
  }
})

test('a rule folder belongs to a rule', () => {
  const folders = readdirSync(join(import.meta.dirname, 'rules')).sort()
  expect(folders).toEqual(everyRule.map(({ id }) => id))
})

describe('the chart version decides', () => {
  const base = 'common:\n  cluster: mgmt\nglooMgmtServer:\n  enabled: true\n'

  test('safe mode is off by default before 2.6.0, so a window is read', () => {
    const text = `${base}  safeStartWindow: 90\n`
    expect(idsOf(validate('v.yaml', text, '2.5.5'))).toEqual([])
    expect(idsOf(validate('v.yaml', text, '2.6.0'))).toEqual(['safe-start-window-safe-mode-off'])
  })

  test('I/O threads without safe mode are a risk before 2.6.0 only', () => {
    const text = `${base}redis:\n  deployment:\n    ioThreads: 2\n    resources:\n      requests:\n        cpu: 3\n`
    expect(idsOf(validate('v.yaml', text, '2.5.5'))).toEqual(['redis-io-threads-safe-mode'])
    expect(idsOf(validate('v.yaml', text, '2.6.0'))).toEqual([])
  })
})

function idsOf({ diagnostics }: Report): string[] {
  return diagnostics.map(({ ruleId }) => ruleId)
}

function oneline(report: Report): string {
  return textOf(formatOneline(report))
}
