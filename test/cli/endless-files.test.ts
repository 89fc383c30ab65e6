import { constants } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBytes } from '../../workspace/node/read-bytes.ts'
import { layerSettings } from '../../cli/options/layer-options.ts'
import { main } from '../../cli/main.ts'
import { memory } from './memory.ts'
import { run } from './run.ts'

let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-endless-'))
  writeFileSync(join(cwd, 'values.yaml'), 'common:\n  cluster: mgmt\n')
  writeFileSync(join(cwd, 'large.yaml'), `# ${'x'.repeat(2000)}\n`)
})

afterAll(() => rmSync(cwd, { recursive: true }))

/** Every option and argument that names a file to read. */
const readers: [name: string, args: (file: string) => string[]][] = [
  ['a positional file', (file) => ['validate', file]],
  ['-f', (file) => ['validate', '-f', file]],
  ['-f of values', (file) => ['values', '-f', file]],
  ['--set-file', (file) => ['validate', 'values.yaml', '--set-file', `common.cluster=${file}`]],
  ['--set-file of values', (file) => ['values', '-f', 'values.yaml', '--set-file', `common.cluster=${file}`]],
  ['--config', (file) => ['validate', 'values.yaml', '--config', file]],
  ['--baseline', (file) => ['validate', 'values.yaml', '--baseline', file]],
  ['--write-baseline', (file) => ['validate', 'values.yaml', '--write-baseline', '--baseline', file]],
  ['migrate', (file) => ['migrate', '--from', '2.4', file]],
]

describe.each(readers)('%s', (_, args) => {
  test('reads a file without end up to the limit', async () => {
    const { status, stdout, stderr } = await run([...args('/dev/zero'), '--max-file-size', '1MB'], { cwd })
    expect(status).toBe(2)
    expect(stdout + stderr).toContain('the file is larger than the limit of 1 MB')
  })

  test('reads a file of that size, and none that is larger', async () => {
    const tight = await run([...args('large.yaml'), '--max-file-size', '2000'], { cwd })
    expect(tight.status).toBe(2)
    expect(tight.stdout + tight.stderr).toContain('the file is larger than the limit of 2 KB')
    const wide = await run([...args('large.yaml'), '--max-file-size', '2003'], { cwd })
    expect(wide.stdout + wide.stderr).not.toContain('larger than')
  })
})

test.each([
  ['values', ['validate', '-']],
  ['a flag', ['validate', 'values.yaml', '--set-file', 'common.cluster=-']],
])('standard input without end, for %s', async (_, argv) => {
  const [stdout, stderr] = [memory(), memory()]
  const zeros = function* (): Generator<Uint8Array> {
    for (;;) yield Buffer.alloc(65_536)
  }
  const stdin = Readable.from(zeros())
  const status = await main({ argv, stdin, stdout: stdout.stream, stderr: stderr.stream, cwd, env: {} })
  expect(status).toBe(2)
  expect(stdout.text()).toContain('the file is larger than the limit of 10 MB')
})

test.skipIf(process.platform !== 'linux')('a file that says it has no size is read whole', () => {
  const limit = 100 * 1024 * 1024
  expect(readBytes('/proc/self/smaps', limit).length).toBeGreaterThan(65_536)
})

test('no limit is higher than the length that a text can have', () => {
  const parsed = { values: new Map([['max-file-size', ['40GB']]]), positionals: [] }
  expect(layerSettings(parsed, '').maxBytes).toBe(constants.MAX_STRING_LENGTH)
})
