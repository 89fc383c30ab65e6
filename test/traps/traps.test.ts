import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/charts.ts'
import type { Report } from '../../validator/diagnostic.ts'
import { formatText } from '../../validator/formats/text.ts'
import { validateWithExcerpts, type Validation } from '../../validator/validate.ts'
import { textOf } from '../formats/text-of.ts'

const chart = await loadChart()
const own =
  /^(?:boolean-word|large-number|literal-secret|octal-number|placeholder-left|removed-defaults|unquoted-version)$/

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

function namesIn(folder: string): string[] {
  return readdirSync(join(import.meta.dirname, folder)).filter((name) => name.endsWith('.yaml'))
}

function read(folder: string, name: string): { name: string; text: string } {
  return { name, text: readFileSync(join(import.meta.dirname, folder, name), 'utf8') }
}

test.each(namesIn('told'))('%s is reported', async (name) => {
  const { report, excerpts } = check([read('told', name)])
  const text = textOf(formatText(report, excerpts, { color: false, summary: true }))
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'told', name.replace('.yaml', '.out')))
})

test.each(namesIn('told'))('%s has one finding for each value', (name) => {
  const places = check([read('told', name)]).report.diagnostics.map(({ path }) => JSON.stringify(path))
  expect(new Set(places).size).toBe(places.length)
})

test.each(namesIn('silent'))('%s is silent', (name) => {
  const ofVariables = name === 'secrets.yaml' ? [/\$\{LICENSE_KEY\}/u] : []
  const { diagnostics } = check([read('silent', name)], ofVariables).report
  expect(diagnostics.filter(({ ruleId }) => own.test(ruleId))).toEqual([])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

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
