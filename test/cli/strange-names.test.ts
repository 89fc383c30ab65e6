import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { run } from './run.ts'

/** A name that would colour a terminal, start a line of its own and turn text around. */
const strange = 'a\u001b[31m\n\u202e.yaml'
let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-names-'))
  writeFileSync(join(cwd, strange), 'common:\n  cluster: mgmt\n  clusster: mgmt\n')
  writeFileSync(join(cwd, `fix-${strange}`), 'common:\n  clusster: mgmt\n')
  writeFileSync(join(cwd, `old-${strange}`), 'glooMgmtServer:\n  insecure: true\n')
  writeFileSync(join(cwd, 'values.yaml'), 'common:\n  cluster: mgmt\n')
  const release = { name: strange, files: [strange, `gone-${strange}`], layers: [`no-${strange}`] }
  writeFileSync(
    join(cwd, 'named.yaml'),
    JSON.stringify({ chartVersion: '2.99', releases: [release], rules: { 'literal-secret': 'off' } }),
  )
  writeFileSync(join(cwd, `config-${strange}`), JSON.stringify({ chartVersion: '2.99', [strange]: 1 }))
  writeFileSync(join(cwd, `version-${strange}`), JSON.stringify({ chartVersion: '2.99' }))
})

afterAll(() => rmSync(cwd, { recursive: true }))

async function said(argv: string[]): Promise<string> {
  const { stdout, stderr } = await run(argv, { cwd })
  return stdout + stderr
}

function expectPlain(text: string): void {
  expect(text).not.toBe('')
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
  expect(text.split('\n').filter((line) => /^.?\.yaml/.test(line))).toEqual([])
}

test.each(reportFormats)('a file of a strange name is named in plain text: %s', async (format) => {
  expectPlain(await said(['validate', strange, `gone-${strange}`, '--format', format]))
  expectPlain(await said(['validate', '--config', 'named.yaml', '--format', format]))
  expectPlain(await said(['validate', 'values.yaml', '--set', `${strange}=1`, '--format', format]))
})

test.each([
  ['an unknown command', [strange]],
  ['an unknown option', ['validate', `--${strange}`]],
  ['a rule', ['explain', strange]],
  ['a level', ['validate', 'values.yaml', '--rule', strange]],
  ['a policy', ['validate', 'values.yaml', '--policy', strange]],
  ['a version of the chart', ['validate', 'values.yaml', '--chart-version', strange]],
  ['a version of Helm', ['values', '-f', 'values.yaml', '--helm-version', strange]],
  ['a placeholder', ['validate', 'values.yaml', '--placeholder', `(${strange}`]],
  ['an output', ['validate', strange, '--output', `json=${strange}`]],
  ['a format', ['rules', '--format', strange]],
  ['a chart', ['schema', '--chart', strange]],
  ['a root', ['validate', 'values.yaml', '--root', strange]],
  ['a configuration that is missing', ['validate', 'values.yaml', '--config', `gone-${strange}`]],
  ['a configuration with faults', ['validate', 'values.yaml', '--config', `config-${strange}`]],
  ['a configuration of a newer chart', ['validate', 'values.yaml', '--config', `version-${strange}`]],
  ['a baseline that is missing', ['validate', 'values.yaml', '--baseline', `gone-${strange}`]],
  ['a baseline that is none', ['validate', 'values.yaml', '--baseline', strange]],
  ['a difference', ['validate', `fix-${strange}`, '--fix-dry-run']],
  ['a migration', ['migrate', '--from', '2.4', '--to', '2.7', `old-${strange}`, `gone-${strange}`]],
  ['a file that is named twice', ['migrate', '--from', '2.4', `old-${strange}`, `./old-${strange}`]],
  ['origins', ['values', '-f', `"${strange}"`, '--origins', '--only-user']],
])('nothing that a terminal obeys comes out: %s', async (_name, argv) => {
  expectPlain(await said(argv))
})

test('a baseline of a strange name is named in plain text', async () => {
  const baseline = ['--baseline', `baseline-${strange}`]
  expectPlain(await said(['validate', strange, ...baseline, '--write-baseline']))
  writeFileSync(join(cwd, strange), 'common:\n  cluster: mgmt\n')
  const text = await said(['validate', strange, ...baseline])
  expect(text).toContain('gone since')
  expectPlain(text)
  writeFileSync(join(cwd, strange), 'common:\n  cluster: mgmt\n  clusster: mgmt\n')
})

test('a file that cannot be fixed is named in plain text', async () => {
  const file = join(cwd, `fix-${strange}`)
  chmodSync(file, 0o444)
  expectPlain(await said(['validate', `fix-${strange}`, '--fix']))
  chmodSync(file, 0o644)
})

test('GitHub gets the name of a file percent-encoded', async () => {
  const { stdout } = await run(['validate', strange, '--format', 'github'], { cwd })
  expect(stdout).toMatch(/^::error file=a%1B\[31m%0A%E2%80%AE\.yaml,line=3,/)
})
