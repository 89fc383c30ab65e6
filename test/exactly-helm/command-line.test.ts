import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical } from '../../scripts/differential/case.ts'
import { run as runProgram } from '../../scripts/toolchain/run.ts'
import { locateHelm } from '../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { run } from '../cli/run.ts'
import { shareOfDay } from '../share.ts'

const files = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: printer\nversion: 0.1.0\n',
  'chart/templates/values.yaml': '{{ .Values | toJson }}\n',
  'a.yaml': 'a: 1\ns: file\n',
  'b.yaml': 'b: 2\n',
  'a,b.yaml': 'comma: 1\n',
  'say "a".yaml': 'quotes: 1\n',
  ' blank.yaml': 'blank: 1\n',
  '-dash.yaml': 'dash: 1\n',
  'text.txt': 'hello\n',
  'folder/c.yaml': 'c: 3\n',
}

const stdin = 's: stdin\n'

/** Arguments that Helm takes. */
const taken = [
  ['-f', 'a.yaml,b.yaml'],
  ['--values', 'a.yaml,b.yaml'],
  ['-f', '"a,b.yaml",a.yaml'],
  ['-f', '"say ""a"".yaml"'],
  ['-f', ' blank.yaml'],
  ['-f', '-dash.yaml'],
  ['-f=a.yaml'],
  ['-fa.yaml'],
  ['--values=a.yaml'],
  ['-f', ''],
  ['-f', '', '-f', 'a.yaml'],
  ['-f', 'a.yaml\nb.yaml'],
  ['-f', '-'],
  ['-f', ' - '],
  ['-f', '-', '-f', 'a.yaml', '-f', '-'],
  ['-f', 'a.yaml', '--set', ''],
  ['--set='],
  ['--set-string', '', '--set-json', '', '--set-file', '', '--set-literal', ''],
  ['--set=a=b'],
  ['--set', '-a=b'],
  ['--set', 'a=set', '--set-json', 'a="json"'],
  ['--set-literal', 'a=literal', '--set-file', 'a=text.txt', '--set-string', 'a=string', '--set', 'a=set'],
  ['--set-file', 'a=text.txt', '--set-string', 'a=string', '--set', 'a=set'],
  ['--set-string', 'a=string', '--set', 'a=set', '--set-json', 'a=1'],
  ['--set', 'a=1', '--set', 'a=2', '-f', 'a.yaml'],
  ['--set-file', 'a=-'],
  ['--set-file', 'a= - '],
  ['--set-file', 'a=-,b=-'],
  ['--set-file', 'a=-', '--set-file', 'b=-'],
  ['--set-file', 'a=\\-'],
  ['-f', '-', '--set-file', 'a=-'],
]

/** Arguments that Helm refuses. */
const refused = [
  ['-f', 'a.yaml,'],
  ['-f', '""'],
  ['-f', '"a.yaml'],
  ['-f', '"a.yaml"b'],
  ['-f', 'say "a".yaml'],
  ['-f', 'folder'],
  ['-f', 'none.yaml'],
  ['--set', 'a'],
  ['--set', 'a[65537]=1'],
  ['--set-file', 'a=none.txt'],
  ['--set-file', 'a=folder'],
  ['-f'],
  ['--set'],
]

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test.each(shareOfDay(3, taken).map((args) => ({ args })))(
  '$args gives the values of Helm',
  async ({ args }) => {
    const ours = await run(['values', '--only-user', '--format', 'json', ...args], { cwd: folder, stdin })
    expect(ours.status).toBe(0)
    expect(ours.stderr).toMatch(
      args[0] === '-f' && args[1] === '' ? /^gloo-values: -f has an empty name, .*\n$/ : /^$/,
    )
    const values = canonical(JSON.parse(ours.stdout))
    for (const helm of helmVersions) expect(canonical(await valuesOfHelm(helm, args)), helm).toBe(values)
  },
)

test.each(shareOfDay(3, refused).map((args) => ({ args })))(
  '$args is refused, as by Helm',
  async ({ args }) => {
    const { status, stdout, stderr } = await run(['values', ...args], { cwd: folder, stdin })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toBe('')
    for (const helm of helmVersions) expect(await valuesOfHelm(helm, args), helm).toBeUndefined()
  },
)

/** Nothing when Helm refuses. */
async function valuesOfHelm(helm: (typeof helmVersions)[number], args: readonly string[]): Promise<unknown> {
  const { status, stdout } = await runProgram(
    await locateHelm(helm),
    ['template', 'release', 'chart', ...args],
    { cwd: folder, env: { KUBECONFIG: '/dev/null' }, input: stdin },
  )
  if (status !== 0) return undefined
  return JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')) ?? '{}')
}
