import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { globPattern } from '../../workspace/files/glob.ts'
import { main } from '../../cli/main.ts'
import { run } from './run.ts'

const values = 'common:\n  cluster: mgmt\n'
let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-surroundings-'))
  writeFileSync(join(cwd, 'values.yaml'), values)
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

test('a link that leads to itself is reported, and the other files of the folder are checked', async () => {
  mkdirSync(join(cwd, 'all'))
  symlinkSync('self.yaml', join(cwd, 'all/self.yaml'))
  writeFileSync(join(cwd, 'all/values.yaml'), 'common:\n  clustr: mgmt\n')
  const { status, stdout, stderr } = await run(['validate', 'all', '--format', 'oneline'], { cwd })
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  expect(stdout).toMatch(/all\/self\.yaml:1:1: error: .*\[unreadable-file\]/)
  expect(stdout).toMatch(/all\/values\.yaml:2:3: error: .*\[unknown-key\]/)
})

test('a link that leads to nothing is reported, and the other files of the folder are checked', async () => {
  mkdirSync(join(cwd, 'all'))
  symlinkSync('gone.yaml', join(cwd, 'all/link.yaml'))
  writeFileSync(join(cwd, 'all/values.yaml'), 'common:\n  clustr: mgmt\n')
  const { status, stdout, stderr } = await run(['validate', 'all', '--format', 'oneline'], { cwd })
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  expect(stdout).toContain(
    'all/link.yaml:1:1: error: the symbolic link leads to a file that does not exist [unreadable-file]',
  )
  expect(stdout).toMatch(/all\/values\.yaml:2:3: error: .*\[unknown-key\]/)
})

test('a current folder that is gone is said', async () => {
  const texts: string[] = []
  const status = await main({
    argv: ['validate', 'values.yaml'],
    stdin: Readable.from([]),
    stdout: stream([]),
    stderr: stream(texts),
    cwd: undefined,
    env: {},
  })
  expect(status).toBe(2)
  expect(texts.join('')).toBe('gloo-values: the current folder does not exist\nchange to another folder\n')
})

test.each([
  ['standard output', ['validate', 'values.yaml'], 'stdout'],
  ['standard error', ['validate', '--bad'], 'stderr'],
] as const)('%s without space gives status 2', async (_name, argv, full) => {
  const texts: string[] = []
  const status = await main({
    argv,
    stdin: Readable.from([]),
    stdout: full === 'stdout' ? fullStream() : stream([]),
    stderr: full === 'stderr' ? fullStream() : stream(texts),
    cwd,
    env: {},
  })
  expect(status).toBe(2)
  if (full === 'stdout') expect(texts.join('')).toContain('the output cannot be written (ENOSPC)')
})

test.each(['values.yaml', './values.yaml', 'link.yaml'])('no report takes the place of %s', async (name) => {
  symlinkSync('values.yaml', join(cwd, 'link.yaml'))
  const { status, stderr } = await run(['validate', 'values.yaml', '--output', `json=${name}`], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain(`--output would replace ${name}, a file that is checked`)
  expect(readFileSync(join(cwd, 'values.yaml'), 'utf8')).toBe(values)
})

test.each([
  [['--fix-dry-run', '--output', 'json=a.json'], '--output cannot be combined with --fix-dry-run'],
  [
    ['--fix-dry-run', '--baseline', 'b', '--write-baseline'],
    '--write-baseline cannot be combined with --fix-dry-run',
  ],
  [['--fix', '--baseline', 'b', '--write-baseline'], '--write-baseline cannot be combined with --fix'],
])('%j is refused', async (options, message) => {
  const { status, stderr } = await run(['validate', 'values.yaml', ...options], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain(message)
})

test('a pattern of many stars is searched for in no time', () => {
  const { pattern } = globPattern(`${'*'.repeat(60)}x`)
  expect(pattern.test(`${'a'.repeat(200)}.yaml`)).toBe(false)
  expect(globPattern('**/**/**/values.yaml').pattern.test('a/b/values.yaml')).toBe(true)
})

function stream(texts: string[]): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      texts.push(chunk)
      done()
    },
  })
}

function fullStream(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
    },
  })
}
