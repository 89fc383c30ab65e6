import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import type { Report } from '../../validator/findings/report.ts'
import { validateWithExcerpts, type Validation } from '../../validator/check/validate.ts'

const chart = await loadChart()
function check(
  files: readonly { name: string; text: string }[],
  placeholders: readonly RegExp[] = [],
): Validation {
  return validateWithExcerpts({
    releases: [{ name: 'release', files }],
    chart,
    chartVersion: chart.version,
    placeholders,
    tool: 'test',
  })
}

const documents = join(import.meta.dirname, '../cli/scenarios/validate/traps')

test.each(readdirSync(documents).filter((name) => name.endsWith('.yaml')))(
  '%s has one finding for each value',
  (name) => {
    const text = readFileSync(join(documents, name), 'utf8')
    const locations = check([{ name, text }]).report.diagnostics.map(({ path }) => JSON.stringify(path))
    expect(locations).not.toEqual([])
    expect(new Set(locations).size).toBe(locations.length)
  },
)

describe('--placeholder', () => {
  const values = `common:
  cluster: \${CLUSTER}
glooMgmtServer:
  enabled: true
  statsPort: "@@PORT@@"
  serviceType: "@@TYPE@@"
  runAsUser: nobody
redis:
  deployment:
    enabled: "@@REDIS@@"
`

  test('leaves out type, form and rules of what matches, and nothing else', () => {
    const patterns = [/\$\{\w+\}/u, /@@\w+@@/u]
    const found = check([{ name: 'values.yaml', text: values }], patterns).report
    expect(messages(found)).toEqual(['glooMgmtServer.runAsUser requires an integer, got string "nobody"'])
  })

  test('and without it each is reported', () => {
    const ids = check([{ name: 'values.yaml', text: values }]).report.diagnostics.map(({ ruleId }) => ruleId)
    expect(ids).toEqual(['placeholder-left', 'wrong-type', 'not-allowed', 'wrong-type', 'wrong-type'])
  })
})

test('a layer that empties what an earlier one set names both', () => {
  const base = {
    name: 'base.yaml',
    text: 'common: {cluster: a}\nglooMgmtServer:\n  resources: {requests: {cpu: 1}}\n',
  }
  const over = { name: 'prod.yaml', text: 'glooMgmtServer:\n  resources:\n' }
  const [found] = check([base, over]).report.diagnostics
  expect(found?.ruleId).toBe('removed-defaults')
  expect(found?.file).toBe('prod.yaml')
  expect(found?.related.map(({ file }) => file)).toEqual(['base.yaml'])
})

test('a secret that a flag sets is not in a file', () => {
  const { report } = validateWithExcerpts({
    releases: [{ name: 'r', files: [{ name: 'v.yaml', text: 'common: {cluster: a}\n' }] }],
    flags: [{ kind: '--set', text: 'licensing.glooMeshLicenseKey=not-a-real-key' }],
    chart,
    chartVersion: chart.version,
    tool: 'test',
  })
  expect(report.diagnostics).toEqual([])
})

function messages({ diagnostics }: Report): string[] {
  return diagnostics.map(({ message }) => message)
}
