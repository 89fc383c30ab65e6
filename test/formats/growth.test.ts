import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { run } from '../cli/run.ts'
import { linear } from '../growth.ts'
import { shareOfDay } from '../share.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-growth-'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

const many = (size: number, part: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => part(index)).join('')
const annotations = 'glooMgmtServer:\n  serviceAccount:\n    extraAnnotations:'

/** Texts with a number of findings. */
const kinds: [kind: string, text: (size: number) => string][] = [
  ['unknown keys on one line', (size) => `common: {cluster: mgmt, ${many(size, (i) => `key${i}: 1, `)}}\n`],
  [
    'fixes on one line',
    (size) => `common: {cluster: mgmt}\n${annotations} {${many(size, (i) => `k${i}: 0777, `)}}\n`,
  ],
  [
    'secrets on one line',
    (size) => `common: {cluster: mgmt}\nredis: {${many(size, (i) => `password${i}: hush, `)}}\n`,
  ],
  ['duplicate keys', (size) => `common:\n  cluster: mgmt\n${many(size + 1, () => 'foo: 1\n')}`],
  [
    'fixes on many lines',
    (size) => `common: {cluster: mgmt}\n${annotations}\n${many(size, (i) => `      k${i}: 0777\n`)}`,
  ],
  [
    'invalid expressions',
    (size) =>
      `common: {cluster: mgmt}\nglooMgmtServer:\n  extraVolumes:\n${many(size, () => '    - {name: "{{ .Values.nope.x }}", emptyDir: {}}\n')}`,
  ],
]

interface Edited {
  diagnostics: { ruleId: string; fix?: { edits?: object[] } }[]
}

/** The text of each report. */
async function reports(text: string, limit: readonly string[]): Promise<Map<string, string>> {
  writeFileSync(join(cwd, 'values.yaml'), text)
  const outputs = reportFormats.flatMap((format) => ['--output', `${format}=report.${format}`])
  const { status, stderr } = await run(['validate', 'values.yaml', '--quiet', ...limit, ...outputs], { cwd })
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  return new Map(reportFormats.map((format) => [format, readFileSync(join(cwd, `report.${format}`), 'utf8')]))
}

/** Processor time that all reports take. */
async function timeOf(text: string): Promise<number> {
  const started = process.cpuUsage()
  await reports(text, ['--max-findings', 'all'])
  const { user, system } = process.cpuUsage(started)
  return user + system
}

describe.each(shareOfDay(5, kinds))('%s', (_, text) => {
  test('reports of all findings grow with them', async () => {
    const all = ['--max-findings', 'all']
    const [some, twice] = [await reports(text(1000), all), await reports(text(2000), all)]
    for (const format of reportFormats) {
      const ratio = twice.get(format)!.length / some.get(format)!.length
      // The table of Markdown has a limit of its own.
      if (format !== 'markdown') expect(ratio, format).toBeGreaterThan(1.8)
      expect(ratio, format).toBeLessThan(2.2)
    }
    const { diagnostics } = JSON.parse(twice.get('json')!) as Edited
    expect(diagnostics.length).toBeGreaterThanOrEqual(2000)
    const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? [])
    expect(edits.length).toBeLessThanOrEqual(2 * diagnostics.length)
  })

  test('reports with a limit hardly grow', async () => {
    const [some, more] = [await reports(text(1000), []), await reports(text(4000), [])]
    for (const format of reportFormats) {
      // Line numbers and columns have a figure more.
      expect(more.get(format)!.length, format).toBeLessThan(1.1 * some.get(format)!.length)
    }
  })

  test('the work grows with the findings', async () => {
    let best = Infinity
    for (let tries = 0; tries < 3 && best > 6; tries++) {
      const short = await timeOf(text(500))
      best = Math.min(best, (await timeOf(text(2000))) / short)
    }
    expect(best).toBeLessThan(linear)
  })
})

test('twenty thousand duplicates make small reports', async () => {
  const [, text] = kinds.find(([kind]) => kind === 'duplicate keys')!
  for (const [format, report] of await reports(text(20_000), [])) {
    expect(report.length, format).toBeLessThan(300_000)
  }
})
