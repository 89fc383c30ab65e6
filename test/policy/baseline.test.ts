import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run, type Run } from '../cli/run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baseline-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

function baseline(): { findings: { file: string; rule: string; path: string; count: number }[] } {
  return JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as ReturnType<typeof baseline>
}

function validate(...args: string[]): Promise<Run> {
  return run(['validate', '--no-config', '--format', 'oneline', '--baseline', 'known.json', ...args], {
    cwd: folder,
  })
}

const agent = `glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mgmt.example.com:9900
  namespacedRbac:
    - namespace: [a]
    - namespace: [b]
`

test('an old repository passes, and only new findings fail', async () => {
  write('a.yaml', `common:\n  cluster: a\n  owner: x\n${agent}`)
  expect(await validate('--write-baseline', 'a.yaml')).toEqual({
    status: 0,
    stdout: '',
    stderr: 'gloo-values: known.json has 3 findings\n',
  })
  expect(baseline().findings.map(({ path, count }) => [path, count])).toEqual([
    ['common.owner', 1],
    ['glooAgent.namespacedRbac[].namespace', 2],
  ])
  write('a.yaml', `# Moved.\n\n${agent}    - namespace: [c]\ncommon:\n  cluster: a\n  owner: y\n`)
  const { status, stdout, stderr } = await validate('a.yaml')
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toMatch(/^a\.yaml:\d+:7: error: glooAgent\.namespacedRbac\[2\]\.namespace .*\n$/)
})

test('a finding with several entries counts once', async () => {
  write('a.yaml', 'common:\n  cluster: a\nglooAgent:\nrelay:\n  serverAddress: a:9900\nenabled: true\n')
  write('b.yaml', 'common:\n  cluster: b\n  owner: x\n')
  await validate('--write-baseline', 'b.yaml')
  const { stderr } = await validate('--write-baseline', 'a.yaml')
  expect(baseline().findings.length).toBeGreaterThan(2)
  expect(stderr).toBe('gloo-values: known.json has 2 findings\n')
})

test('the same findings make the same bytes, and a run of one file keeps the entries of others', async () => {
  for (const name of ['a', 'b']) write(`${name}.yaml`, `common:\n  cluster: ${name}\n  owner: x\n`)
  await validate('--write-baseline', 'b.yaml', 'a.yaml')
  const before = readFileSync(join(folder, 'known.json'), 'utf8')
  await validate('--write-baseline', 'a.yaml')
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before)
  expect(baseline().findings.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml'])
})

test('entries of fixed and of removed files are reported and taken out', async () => {
  for (const name of ['a', 'b']) write(`${name}.yaml`, `common:\n  cluster: ${name}\n  owner: x\n`)
  await validate('--write-baseline', 'a.yaml', 'b.yaml')
  write('a.yaml', 'common:\n  cluster: a\n')
  rmSync(join(folder, 'b.yaml'))
  const reported = await validate('a.yaml')
  expect(reported).toMatchObject({ status: 0, stdout: '' })
  expect(reported.stderr).toContain('2 findings; --write-baseline')
  expect((await validate('--quiet', 'a.yaml')).stderr).toBe('')
  await validate('--write-baseline', 'a.yaml')
  expect(baseline().findings).toEqual([])
})

test('what a lower layer lacks in a part of the releases is not gone', async () => {
  write('base.yaml', agent.replace('gloo-mgmt', 'https://gloo-mgmt'))
  write('east.yaml', 'common:\n  cluster: east\n  owner: x\n')
  write(
    'west.yaml',
    'common:\n  cluster: west\n  owner: x\nglooAgent:\n  relay: {serverAddress: a.example.com:9900}\n',
  )
  const all = ['-f', 'base.yaml', 'east.yaml', 'west.yaml']
  await validate('--write-baseline', ...all)
  const before = readFileSync(join(folder, 'known.json'), 'utf8')
  expect(before).toContain('agent-relay-address-form')
  expect((await validate('-f', 'base.yaml', 'west.yaml')).stderr).toBe('')
  await validate('--write-baseline', '-f', 'base.yaml', 'west.yaml')
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before)
})

test('is not written while a file cannot be read', async () => {
  write('a.yaml', 'common: "\n')
  const { status, stderr } = await validate('--write-baseline', 'a.yaml')
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'gloo-values: known.json is not written: a file could not be read or parsed\n',
  })
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})

test('holds no secret', async () => {
  write(
    'a.yaml',
    'common:\n  cluster: a\nlicensing:\n  glooMeshLicenseKey: 12345678\n  licenseKeys: hunter2\n',
  )
  await validate('--write-baseline', 'a.yaml')
  const text = readFileSync(join(folder, 'known.json'), 'utf8')
  expect(text).toContain('licenseKeys')
  expect(text).not.toMatch(/hunter2|12345678/)
})

test('a link stays a link, and a folder that cannot be written is said', async () => {
  write('a.yaml', 'common:\n  cluster: a\n  owner: x\n')
  write('real.json', '{"version": 1, "findings": []}')
  symlinkSync('real.json', join(folder, 'known.json'))
  await validate('--write-baseline', 'a.yaml')
  expect(statSync(join(folder, 'real.json')).size).toBeGreaterThan(100)
  const { status, stderr } = await run(
    ['validate', '--no-config', '--baseline', 'none/known.json', '--write-baseline', 'a.yaml'],
    { cwd: folder },
  )
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'gloo-values: the baseline none/known.json cannot be written: its folder does not exist\ncheck the path\n',
  })
})

test.each([
  ['{"version": 2, "findings": []}', 'requires "version": 1'],
  ['{"findings": {}}', '"findings" is missing'],
  ['[]', '"findings" is missing'],
  ['{"version": 1, "findings": [{"file": "a"}]}', 'entry 1'],
  ['{"version": 1, "findings": [{"file":"a","rule":"b","path":"c","data":{},"count":0}]}', 'entry 1'],
  ['nothing', 'not JSON'],
])('%s is refused', async (text, words) => {
  write('a.yaml', 'common:\n  cluster: a\n')
  write('known.json', text)
  const { status, stderr } = await validate('a.yaml')
  expect(status).toBe(2)
  expect(stderr).toContain(words)
})

test('a baseline that is larger than the limit for files is said, read and written with a higher one', async () => {
  write('a.yaml', 'common:\n  cluster: a\n  owner: x\n')
  write('b.yaml', 'common:\n  cluster: b\n')
  await validate('--write-baseline', 'a.yaml')
  const [first] = baseline().findings
  const others = Array.from({ length: 60_000 }, (_, index) => ({
    ...first,
    file: 'b.yaml',
    path: `common.owner${index}`,
    data: { key: 'x'.repeat(100) },
  }))
  write('known.json', JSON.stringify({ version: 1, findings: [first, ...others] }, null, 2))
  expect(statSync(join(folder, 'known.json')).size).toBeGreaterThan(10 * 1024 * 1024)
  const { status, stderr } = await validate('a.yaml')
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'gloo-values: cannot read the baseline known.json: the file is larger than the limit of 10 MB\ncheck the name; for larger values files: --max-file-size\n',
  })
  const higher = ['--max-file-size', '30MB', 'a.yaml']
  expect((await validate(...higher)).status).toBe(0)
  expect((await validate('--write-baseline', ...higher)).status).toBe(0)
  expect(baseline().findings).toHaveLength(60_001)
  expect((await validate(...higher)).status).toBe(0)
})
