import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { run, type Run } from './run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'max-findings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const keys = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')
const annotations = (lines: string): string =>
  `common:\n  cluster: mgmt\nglooMgmtServer:\n  deploymentOverrides:\n    metadata:\n      annotations:\n${lines}`
const numbers = (count: number): string => annotations(keys(count, (index) => `        a${index}: 1\n`))

function validate(text: string, ...options: string[]): Promise<Run> {
  writeFileSync(join(folder, 'values.yaml'), text)
  return run(['validate', 'values.yaml', ...options], { cwd: folder })
}

interface Counted {
  diagnostics: { ruleId: string; severity: string }[]
  leftOut?: { ruleId: string; file: string; line: number; errors: number; warnings: number }[]
  summary: { errors: number; warnings: number }
}

async function report(text: string, ...options: string[]): Promise<Counted> {
  return JSON.parse((await validate(text, '--format', 'json', ...options)).stdout) as Counted
}

test('a report has a hundred findings of a rule in a file, and counts all of them', async () => {
  const { diagnostics, leftOut, summary } = await report(numbers(130))
  expect(diagnostics).toHaveLength(100)
  expect(leftOut).toEqual([
    { ruleId: 'wrong-type', file: 'values.yaml', line: 107, col: 15, errors: 30, warnings: 0, infos: 0 },
  ])
  expect(summary.errors).toBe(130)
})

test.each([
  ['3', 3],
  ['all', 130],
])('--max-findings %s', async (limit, length) => {
  expect((await report(numbers(130), '--max-findings', limit)).diagnostics).toHaveLength(length)
})

test.each(['0', '-1', '1.5', 'none', ''])('--max-findings %j is refused', async (limit) => {
  const { status, stderr } = await validate(numbers(1), `--max-findings=${limit}`)
  expect(status).toBe(2)
  expect(stderr).toContain('--max-findings requires a')
})

test('each rule and each file has its own hundred', async () => {
  writeFileSync(join(folder, 'other.yaml'), numbers(2))
  const both = numbers(3) + keys(3, (index) => `glooMgmtServe${index}:\n  enabled: true\n`)
  const { stdout } = await validate(both, 'other.yaml', '--format', 'oneline', '--max-findings', '2')
  const rules = [...stdout.matchAll(/^(\S+?):.*\[(.*)\]$/gm)].map(([, file, rule]) => `${file} ${rule}`)
  expect(rules.filter((one) => one === 'values.yaml wrong-type')).toHaveLength(3)
  expect(rules.filter((one) => one === 'other.yaml wrong-type')).toHaveLength(2)
  expect(stdout).toContain('1 error more of this rule in this file; --max-findings all reports them')
})

test('the exit status is that of all findings', async () => {
  const text = numbers(4)
  const levels = ['--rule', 'wrong-type=warning', '--max-findings', '1']
  expect((await validate(text, '--max-findings', '1')).status).toBe(1)
  expect((await validate(text, ...levels)).status).toBe(0)
  expect((await validate(text, ...levels, '--fail-on', 'warning')).status).toBe(1)
})

test('a baseline is written of all findings', async () => {
  const text = numbers(7)
  const options = ['--baseline', 'baseline.json', '--max-findings', '1']
  await validate(text, ...options, '--write-baseline')
  const { findings } = JSON.parse(readFileSync(join(folder, 'baseline.json'), 'utf8')) as {
    findings: object[]
  }
  expect(findings).toHaveLength(7)
  expect(await validate(text, ...options)).toMatchObject({ status: 0 })
})

test('all findings are fixed', async () => {
  const { stdout } = await validate(numbers(7), '--fix', '--max-findings', '1')
  expect(stdout).toContain('fixed 7 problems in 1 file, 0 left')
  expect(readFileSync(join(folder, 'values.yaml'), 'utf8')).not.toMatch(/: 1$/m)
})

test('fixes that wait for --fix-unsafe are counted beyond the limit', async () => {
  const text = annotations(keys(3, (index) => `        a${index}: 0x1F\n`))
  const { stdout } = await validate(text, '--fix', '--max-findings', '1')
  expect(stdout).toContain('; 3 fixes need --fix-unsafe')
})

test.each(reportFormats)('%s says how many findings are left out', async (format) => {
  const { stdout } = await validate(numbers(130), '--format', format)
  expect(stdout).toMatch(/30 errors|"errors": 30/)
  expect(stdout).toContain('wrong-type')
})

test('a release all of whose findings are left out does not pass in JUnit', async () => {
  writeFileSync(join(folder, 'base.yaml'), numbers(3))
  for (const name of ['east', 'west']) {
    writeFileSync(join(folder, `${name}.yaml`), `common:\n  cluster: ${name}\n`)
  }
  const { stdout } = await run(
    ['validate', '-f', 'base.yaml', 'east.yaml', 'west.yaml', '--format', 'junit', '--max-findings', '1'],
    { cwd: folder },
  )
  const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(stdout) as {
    testsuites: { testsuite: { '@_name': string; '@_failures': string; '@_tests': string }[] }
  }
  expect(testsuites.testsuite.map((one) => [one['@_name'], one['@_tests'], one['@_failures']])).toEqual([
    ['east.yaml', '2', '2'],
    ['west.yaml', '2', '2'],
  ])
})

test('values says a hundred times at most that a key is set again, and how often more', async () => {
  writeFileSync(join(folder, 'values.yaml'), `x:\n${keys(3000, () => '  k: 1\n')}`)
  const { stderr } = await run(['values', '-f', 'values.yaml', '--only-user'], { cwd: folder })
  expect(stderr.match(/duplicate-key$/gm)).toHaveLength(101)
  expect(stderr).toContain('values.yaml: 2899 errors more of duplicate-key\n')
})
