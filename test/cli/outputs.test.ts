import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const stdin = 'common:\n  cluster: mgmt\nglooAgnt: {}\n'

describe('--output', () => {
  let cwd: string
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'gloo-values-output-'))
  })
  afterEach(() => rm(cwd, { recursive: true, force: true }))

  test('writes reports beside what is printed, and makes their folder', async () => {
    const outputs = ['--output', 'json=reports/a.json', '--output', 'oneline=reports/a=b.txt']
    const { status, stdout } = await run(['validate', '-', ...outputs], { stdin, cwd })
    expect(status).toBe(1)
    expect(stdout).toContain('unknown-key')
    const report = JSON.parse(await readFile(join(cwd, 'reports/a.json'), 'utf8')) as { summary: object }
    expect(report.summary).toMatchObject({ errors: 1 })
    const line = await readFile(join(cwd, 'reports/a=b.txt'), 'utf8')
    expect(line).toMatch(/^<stdin>:3:1: error: .*\[unknown-key\]\n$/)
    expect((await readdir(join(cwd, 'reports'))).sort()).toEqual(['a.json', 'a=b.txt'])
  })

  test('what is printed does not depend on it', async () => {
    const file = join(import.meta.dirname, '../rules/duplicate-key/invalid/same-twice.yaml')
    const text = await readFile(file, 'utf8')
    const [alone, beside] = [[], ['--output', 'json=a.json']].map((outputs) =>
      run(['validate', '-', ...outputs], { stdin: text, cwd }),
    )
    const { stdout } = await alone!
    expect(stdout).toContain('--fix')
    expect((await beside!).stdout).toBe(stdout)
  })

  test('a written text has no colour', async () => {
    await run(['validate', '-', '--color=always', '--output', 'text=a.txt'], { stdin, cwd })
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).not.toContain('\u001b')
  })

  test('replaces an old report', async () => {
    await writeFile(join(cwd, 'a.txt'), 'old\n'.repeat(1000))
    await run(['validate', '-', '--output', 'oneline=a.txt'], { stdin, cwd })
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).not.toContain('old')
  })

  test.each([
    ['sarif', '--output requires FORMAT=FILE such as sarif=report.sarif, got "sarif"'],
    ['json=', '--output requires FORMAT=FILE such as sarif=report.sarif, got "json="'],
    ['serif=a', 'got "serif"; did you mean sarif?'],
  ])('refuses %s', async (output, message) => {
    const { status, stdout, stderr } = await run(['validate', '-', '--output', output], { stdin, cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('keeps the mode of an old report, and the link that leads to it', async () => {
    await writeFile(join(cwd, 'real.json'), 'old')
    await chmod(join(cwd, 'real.json'), 0o600)
    await symlink('real.json', join(cwd, 'a.json'))
    await run(['validate', '-', '--output', 'json=a.json'], { stdin, cwd })
    expect(await readFile(join(cwd, 'real.json'), 'utf8')).toContain('unknown-key')
    expect((await stat(join(cwd, 'real.json'))).mode & 0o777).toBe(0o600)
    expect((await readdir(cwd)).sort()).toEqual(['a.json', 'real.json'])
  })

  test('refuses one file for two reports', async () => {
    const args = ['validate', '-', '--output', 'json=a', '--output', 'text=a']
    const { status, stderr } = await run(args, { stdin, cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('--output names a twice')
  })

  test('a folder in the way is said, and leaves nothing behind', async () => {
    const args = ['validate', '-', '--output', 'json=.']
    const { status, stdout, stderr } = await run(args, { stdin, cwd })
    expect(status).toBe(2)
    expect(stdout).toContain('unknown-key')
    expect(stderr).toBe('gloo-values: --output: . cannot be written: it is a folder\nname a file in it\n')
    expect(await readdir(cwd)).toEqual([])
  })

  test.skipIf(process.platform !== 'linux')('a folder that cannot be made is said', async () => {
    const args = ['validate', '-', '--output', 'json=/proc/reports/east/a.json']
    const { status, stderr } = await run(args, { stdin, cwd })
    expect(status).toBe(2)
    expect(stderr).toContain(
      '--output: /proc/reports/east/a.json cannot be written: its folder does not exist',
    )
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written is said', async () => {
    await chmod(cwd, 0o500)
    const { status, stderr } = await run(['validate', '-', '--output', 'json=a.json'], { stdin, cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('(EACCES)')
  })
})
