import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../validator/findings/report.ts'
import { run, type Run } from './run.ts'

let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-fix-'))
})

afterEach(() => rmSync(cwd, { recursive: true }))

const common = 'common:\n  cluster: mgmt\n'
const misspelt = `# mine\n${common}glooMgmtServer:\n  statsport: 9091 # stats\n`
const fixed = misspelt.replace('statsport', 'statsPort')

function write(name: string, text: string): void {
  writeFileSync(join(cwd, name), text)
}

function read(name: string): string {
  return readFileSync(join(cwd, name), 'utf8')
}

function validate(...args: string[]): Promise<Run> {
  return run(['validate', ...args], { cwd })
}

describe('--fix', () => {
  test('fixes the file, says so, and has nothing to do the second time', async () => {
    write('values.yaml', misspelt)
    chmodSync(join(cwd, 'values.yaml'), 0o640)
    expect(await validate('values.yaml', '--fix')).toEqual({
      status: 0,
      stdout: 'fixed 1 problem in 1 file, 0 left\nno findings in 1 file\n',
      stderr: '',
    })
    expect(read('values.yaml')).toBe(fixed)
    expect(statSync(join(cwd, 'values.yaml')).mode & 0o777).toBe(0o640)
    const before = statSync(join(cwd, 'values.yaml'))
    expect(await validate('values.yaml', '--fix')).toMatchObject({
      status: 0,
      stdout: 'nothing to fix\nno findings in 1 file\n',
    })
    expect(statSync(join(cwd, 'values.yaml')).ino).toBe(before.ino)
    expect(readdirSync(cwd)).toEqual(['values.yaml'])
  })

  test('leaves what is not safe, and ends with the status of what is left', async () => {
    const text = `${common}redis:\n  passwordKey: key\n`
    write('values.yaml', text)
    expect(await validate('values.yaml', '--fix')).toMatchObject({ status: 1 })
    expect(read('values.yaml')).toBe(text)
    expect(await validate('values.yaml', '--fix-unsafe')).toMatchObject({ status: 0, stderr: '' })
    expect(read('values.yaml')).toBe(`${common}redis:\n  auth:\n    passwordKey: key\n`)
  })

  test('keeps a byte order mark and Windows line ends', async () => {
    write('values.yaml', `\uFEFF${misspelt.replaceAll('\n', '\r\n')}`)
    expect(await validate('values.yaml', '--fix')).toMatchObject({ status: 0 })
    expect(read('values.yaml')).toBe(`\uFEFF${fixed.replaceAll('\n', '\r\n')}`)
  })

  test('edits a layer that several releases share once', async () => {
    write('base.yaml', misspelt)
    for (const name of ['east', 'west', 'north']) {
      write(`${name}.yaml`, `common:\n  cluster: ${name}\nglooMgmtServer:\n  statsport: 9092\n`)
    }
    const { status, stderr } = await validate(
      '-f',
      'base.yaml',
      'east.yaml',
      'west.yaml',
      'north.yaml',
      '--fix',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(read('base.yaml')).toBe(fixed)
    for (const name of ['east', 'west', 'north']) expect(read(`${name}.yaml`)).toContain('statsPort: 9092')
  })

  test('gives every cluster its own fix', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`)
    for (const name of names) {
      write(
        `${name}.yaml`,
        `common:\n  cluster: ${name}\nglooMgmtServer:\n  statsPort: "${9100 + names.indexOf(name)}"\n`,
      )
    }
    expect(await validate('.', '--fix')).toMatchObject({ status: 0, stderr: '' })
    expect(read('c29.yaml')).toContain('statsPort: 9129\n')
  })

  test('never edits a flag', async () => {
    write('values.yaml', common)
    const { status, stdout } = await validate(
      ...['-f', 'values.yaml', '--set', 'glooMgmtServer.statsport=9091', '--fix-unsafe'],
    )
    expect(status).toBe(1)
    expect(stdout).toContain('nothing to fix')
    expect(read('values.yaml')).toBe(common)
  })

  test('finds the values of an umbrella chart', async () => {
    const nested = (text: string): string => `gloo-platform:\n${text.replace(/^(?=.)/gm, '  ')}`
    write('values.yaml', nested(misspelt))
    expect(await validate('values.yaml', '--root', 'gloo-platform', '--fix')).toMatchObject({ status: 0 })
    expect(read('values.yaml')).toBe(nested(fixed))
  })

  test('reverts what would bring up another error, and says so', async () => {
    const text = `# gloo-values-disable-file agent-relay-address-required\n${common}glooAgent:\n  enabled: "true"\n`
    write('values.yaml', text)
    expect(await validate('values.yaml', '--fix')).toMatchObject({
      status: 1,
      stderr:
        'gloo-values: not fixed: values.yaml:5:12: remove the quotes: the fix would cause another error: glooAgent.relay.serverAddress is required when glooAgent.enabled is true\n',
    })
    expect(read('values.yaml')).toBe(text)
  })

  test('makes a fix that lets a rule run, whose error is reported', async () => {
    write('values.yaml', `${common}glooAgent:\n  enabled: "true"\n`)
    const { status, stdout, stderr } = await validate('values.yaml', '--fix')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('glooAgent.relay.serverAddress is required when glooAgent.enabled is true')
    expect(read('values.yaml')).toBe(`${common}glooAgent:\n  enabled: true\n`)
  })

  test('makes a rename that brings an error below it to light, which is reported', async () => {
    write('values.yaml', `${common}glooAgnt:\n  enabled: true\n`)
    const { status, stdout, stderr } = await validate('values.yaml', '--fix')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('glooAgent.relay.serverAddress is required when glooAgent.enabled is true')
    expect(read('values.yaml')).toBe(`${common}glooAgent:\n  enabled: true\n`)
  })

  test('takes it back where the user hides the error', async () => {
    const text = `${common}glooAgnt:\n  enabled: true\n`
    write('values.yaml', text)
    const { stderr } = await validate('values.yaml', '--rule', 'agent-relay-address-required=info', '--fix')
    expect(stderr).toContain('the fix would cause another error')
    expect(read('values.yaml')).toBe(text)
  })

  test('leaves a file of sops alone, because its checksum would no longer fit', async () => {
    const text = `${misspelt}sops:\n  mac: ENC[x]\n  version: 3.9.0\n`
    write('values.yaml', text)
    const { stderr } = await validate('values.yaml', '--fix')
    expect(stderr).toContain('encrypted with sops')
    expect(read('values.yaml')).toBe(text)
  })

  test('says which file cannot be written, and fixes the others', async () => {
    write('a.yaml', misspelt)
    write('b.yaml', misspelt)
    chmodSync(join(cwd, 'a.yaml'), 0o444)
    const { status, stdout, stderr } = await validate('a.yaml', 'b.yaml', '--fix')
    expect(status).toBe(2)
    expect(stderr).toBe('gloo-values: a.yaml is read-only; nothing in it was fixed\n')
    expect(stdout).toContain('a.yaml:5:3  error  glooMgmtServer.statsport is not a known key')
    expect(stdout).toContain('fixed 1 problem in 1 file, 1 left')
    expect([read('a.yaml'), read('b.yaml')]).toEqual([misspelt, fixed])
  })

  test.each([
    ['layers of one release', ['-f', 'values.yaml', '-f', 'link.yaml']],
    ['releases', ['link.yaml', 'values.yaml', './values.yaml']],
    ['a layer under several releases', ['-f', './values.yaml', 'link.yaml', 'values.yaml']],
  ])('fixes a file once that is named more than once: %s', async (_, names) => {
    write('values.yaml', misspelt)
    symlinkSync('values.yaml', join(cwd, 'link.yaml'))
    const { status, stdout, stderr } = await validate(...names, '--fix', '--format', 'json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { fixes, diagnostics } = JSON.parse(stdout) as Report
    expect(diagnostics).toEqual([])
    expect(fixes).toMatchObject({ applied: [{ title: 'rename to statsPort' }], refused: [] })
    expect(read('values.yaml')).toBe(fixed)
    expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true)
  })

  test('does not claim a second name of a file that cannot be written', async () => {
    write('values.yaml', misspelt)
    chmodSync(join(cwd, 'values.yaml'), 0o444)
    const { status, stdout, stderr } = await validate('values.yaml', './values.yaml', '--fix')
    expect(status).toBe(2)
    expect(stderr).toBe('gloo-values: values.yaml is read-only; nothing in it was fixed\n')
    expect(stdout).toContain('./values.yaml:5:3  error  glooMgmtServer.statsport is not a known key')
    expect(stdout).toContain('fixed nothing')
  })

  test('does not touch a file that is not YAML', async () => {
    write('values.yaml', 'a: [\n')
    expect(await validate('values.yaml', '--fix-unsafe')).toMatchObject({ status: 2 })
    expect(read('values.yaml')).toBe('a: [\n')
  })

  test('tells machines what it did', async () => {
    write('values.yaml', misspelt)
    const { stdout } = await validate('values.yaml', '--fix', '--format', 'json')
    const { fixes, diagnostics } = JSON.parse(stdout) as Report
    expect(diagnostics).toEqual([])
    expect(fixes).toEqual({
      applied: [
        {
          ruleId: 'unknown-key',
          title: 'rename to statsPort',
          safe: true,
          file: 'values.yaml',
          path: ['glooMgmtServer', 'statsport'],
          line: 5,
          col: 3,
        },
      ],
      refused: [],
      files: ['values.yaml'],
    })
  })

  test('reads what a flag takes from standard input once', async () => {
    write('values.yaml', 'glooMgmtServer:\n  statsport: 9091\n')
    const { status, stdout, stderr } = await run(
      ['validate', '-f', 'values.yaml', '--set-file', 'common.cluster=-', '--fix'],
      { cwd, stdin: 'mgmt' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('fixed 1 problem')
    expect(read('values.yaml')).toBe('glooMgmtServer:\n  statsPort: 9091\n')
  })

  test('reads a file as the Helm of its release does', async () => {
    const first = `${common}---\n`
    write('gloo-values.config.yaml', 'helmVersion: 3.16.0\nreleases:\n  - files: [values.yaml]\n')
    write('values.yaml', `${misspelt}---\nglooMgmtServer:\n  statsport: 9092\n`)
    expect(await validate('--fix')).toMatchObject({ stderr: '' })
    expect(read('values.yaml')).toBe(`${fixed}---\nglooMgmtServer:\n  statsport: 9092\n`)
    write('values.yaml', `${first}glooMgmtServer:\n  statsport: 9092\n`)
    expect(await validate('--fix')).toMatchObject({ stderr: '' })
    expect(read('values.yaml')).toBe(`${first}glooMgmtServer:\n  statsport: 9092\n`)
  })

  test('leaves a file that two releases read differently', async () => {
    write(
      'gloo-values.config.yaml',
      'releases:\n  - name: a\n    files: [base.yaml, a.yaml]\n    helmVersion: 3.16.0\n',
    )
    const text = `${misspelt}---\nglooMgmtServer:\n  statsport: 9092\n`
    write('base.yaml', text)
    write('a.yaml', common)
    write('b.yaml', common)
    const { stderr } = await validate('-f', 'base.yaml', 'a.yaml', 'b.yaml', '--fix')
    expect(stderr).toContain('of another release reads the file differently; edit it by hand')
    expect(read('base.yaml')).toBe(text)
  })

  test('gives every Helm what a flag takes from standard input', async () => {
    write('gloo-values.config.yaml', 'helmVersion: 3.16.0\nreleases:\n  - files: [values.yaml]\n')
    write('values.yaml', 'glooMgmtServer:\n  statsport: 9091\n')
    const { status, stdout, stderr } = await run(['validate', '--set-file', 'common.cluster=-', '--fix'], {
      cwd,
      stdin: 'mgmt',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('fixed 1 problem')
  })

  test('is refused for standard input', async () => {
    const { status, stderr } = await run(['validate', '-', '--fix'], { cwd, stdin: misspelt })
    expect(status).toBe(2)
    expect(stderr).toContain('--fix-dry-run prints the changes')
  })
})

describe('--fix-dry-run', () => {
  test('prints a diff that does what --fix does, and writes nothing', async () => {
    write('values.yaml', misspelt)
    const { status, stdout, stderr } = await validate('values.yaml', '--fix-dry-run')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(read('values.yaml')).toBe(misspelt)
    expect(applyPatch(misspelt, stdout)).toBe(fixed)
  })

  test('takes unsafe fixes only when they are asked for', async () => {
    write('values.yaml', `${common}redis:\n  passwordKey: key\n`)
    expect(await validate('values.yaml', '--fix-dry-run')).toMatchObject({ status: 1, stdout: '' })
    const { stdout } = await validate('values.yaml', '--fix-dry-run', '--fix-unsafe')
    expect(stdout).toContain('+  auth:\n')
    expect(read('values.yaml')).toBe(`${common}redis:\n  passwordKey: key\n`)
  })

  test('ends with the status of the files as they are', async () => {
    write('values.yaml', fixed)
    expect(await validate('values.yaml', '--fix-dry-run')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'gloo-values: nothing to fix\n',
    })
  })

  test('reads standard input', async () => {
    const { status, stdout } = await run(['validate', '-', '--fix-dry-run'], { cwd, stdin: misspelt })
    expect(status).toBe(1)
    expect(applyPatch(misspelt, stdout)).toBe(fixed)
  })

  test('hides secrets, wherever they are, and says that the diff cannot be applied', async () => {
    write(
      'values.yaml',
      `${common}licensing:\n  glooMeshLicenseKey: 1234567890123\n  # 1234567890123 is the key of 2023\n`,
    )
    const { stdout, stderr } = await validate('values.yaml', '--fix-dry-run')
    expect(stdout).toContain('-  glooMeshLicenseKey: ******\n+  glooMeshLicenseKey: ******\n')
    expect(stdout).not.toContain('1234567890123')
    expect(stderr).toBe('gloo-values: the diff hides secrets (******), so it cannot be applied; use --fix\n')
  })

  test('takes no other format', async () => {
    write('values.yaml', misspelt)
    const { status, stderr } = await validate('values.yaml', '--fix-dry-run', '--format', 'json')
    expect(status).toBe(2)
    expect(stderr).toContain('--fix-dry-run prints a diff')
  })
})

test('a report for machines repeats no secret in an edit', async () => {
  write('values.yaml', `${common}redis:\n  connection:\n    password: hunter2-hunter2\n`)
  const { stdout } = await validate('values.yaml', '--format', 'json')
  expect(stdout).not.toContain('hunter2')
})
