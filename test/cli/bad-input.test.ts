import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../workspace/node/node-files.ts'
import { decode, maxBytes, readText } from '../../workspace/files/read-file.ts'
import { run } from './run.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  mkdirSync(join(folder, 'folder.yaml'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function validate(content: string | Uint8Array): Promise<{ status: number; stdout: string }> {
  writeFileSync(join(folder, 'values.yaml'), content)
  return run(['validate', '--format', 'oneline', 'values.yaml'], { cwd: folder })
}

describe('files that cannot be parsed', () => {
  test.each<[string, string, RegExp]>([
    ['syntax error', 'common: [', /^values\.yaml:1:9: error: unclosed bracket \[yaml-syntax\]\n$/],
    [
      'tab',
      'common:\n\tcluster: a\n',
      /^values\.yaml:2:1: error: YAML cannot be indented with tabs \[yaml-syntax\]\n$/,
    ],
    [
      'two byte order marks',
      '\uFEFF\uFEFFcommon: {}\n',
      /^values\.yaml:1:1: error: a byte order mark inside the text \[yaml-syntax\]\n$/,
    ],
    ['list', '- a\n', /^values\.yaml:1:1: error: the top level is a sequence, .* \[yaml-syntax\]\n$/],
    [
      'alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]!},`.repeat(9)}]\n`)
        .join('')}`,
      /^values\.yaml:\d+:\d+: error: Helm refuses this document, because nearly all its values come from aliases \[yaml-syntax\]\n$/,
    ],
  ])('%s', async (_, content, output) => {
    const { status, stdout } = await validate(content)
    expect(status).toBe(2)
    expect(stdout).toMatch(output)
  })
})

describe('files that cannot be read', () => {
  const unreadable = (message: string): RegExp =>
    new RegExp(`^\\S+:1:1: error: ${message} \\[unreadable-file\\]\\n$`)

  test.each([
    ['missing.yaml', 'the file does not exist'],
    ['folder.yaml', 'no values file \\(\\*\\.yaml, \\*\\.yml\\) in this folder'],
    ['folder.yaml/values.yaml', 'the file does not exist'],
    ['values.yaml/values.yaml', 'the file does not exist: a part of its path is not a folder'],
    [`${'x'.repeat(300)}.yaml`, 'the path is too long'],
  ])('%s', async (file, message) => {
    writeFileSync(join(folder, 'values.yaml'), '')
    const { status, stdout } = await run(['validate', '--format', 'oneline', file], { cwd: folder })
    expect(status).toBe(2)
    expect(stdout).toMatch(unreadable(message))
  })

  test('over 10 MB, before it is parsed', async () => {
    const { status, stdout } = await validate(`${'a: [\n'.repeat(2_200_000)}`)
    expect(status).toBe(2)
    expect(stdout).toMatch(unreadable('the file is larger than the limit of 10 MB'))
  })

  test('standard input over 10 MB', async () => {
    const { status, stdout } = await run(['validate', '-', '--format=oneline'], {
      stdin: 'x'.repeat(11_000_000),
    })
    expect(status).toBe(2)
    expect(stdout).toMatch(/^<stdin>:1:1: error: the file is larger than the limit of 10 MB/)
  })

  test('not UTF-8 in a later line', () => {
    const bytes = Buffer.concat([Buffer.from('a: é\r\nb: x\nc: '), Buffer.of(0xfc, 0x0a)])
    expect(decode(bytes, maxBytes)).toMatchObject({
      error: { message: 'the file is not UTF-8 text: see line 3' },
    })
  })

  test('not UTF-8', async () => {
    const { status, stdout } = await validate(Uint8Array.of(0x61, 0x3a, 0x20, 0xe9, 0x0a))
    expect(status).toBe(2)
    expect(stdout).toMatch(unreadable('the file is not UTF-8 text: see line 1'))
    const littleEnd = Buffer.from('\uFEFFa: 1', 'utf16le')
    for (const bytes of [littleEnd, Buffer.from(littleEnd).swap16()]) {
      expect(decode(bytes, maxBytes)).toMatchObject({
        error: { message: 'the file is UTF-16, not UTF-8 text' },
      })
    }
  })

  test('no permission, as a system with access lists says it', () => {
    const refuse = (): never => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    }
    expect(readText(nodeFiles('/'), 'values.yaml', maxBytes, refuse)).toEqual({
      error: { message: 'no permission to read the file' },
    })
  })

  test('an error of our own is none of the file', () => {
    const fail = (): never => {
      throw new RangeError('ours')
    }
    expect(() => readText(nodeFiles('/'), 'values.yaml', maxBytes, fail)).toThrow('ours')
  })
})

describe('files that look odd and are fine', () => {
  const values = 'common:\n  cluster: mgmt\n'
  test.each([
    ['CRLF', values.replaceAll('\n', '\r\n')],
    ['byte order mark', `\uFEFF${values}`],
    ['both', `\uFEFF${values.replaceAll('\n', '\r\n')}`],
    ['several documents', `---\n${values}---\nglooAgent: {}\n`],
    ['a thousand aliases', `${values}global: {a: &a {b: 1}, list: [${'*a,'.repeat(1000)}]}\n`],
    ['anything in an open section', `${values}global: {__proto__: {x: 1}, "a.b/c": [null]}\n`],
  ])('%s', async (_, content) => {
    const { status, stdout } = await validate(content)
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })

  test.each(['', '# nothing\n', '---\n'])('%j is an empty mapping', async (content) => {
    const { status, stdout } = await validate(content)
    expect(status).toBe(1)
    expect(stdout).toBe('values.yaml:1:1: error: common.cluster is required but not set [missing-value]\n')
  })

  test('__proto__ is an unknown key, and pollutes nothing', async () => {
    const { status, stdout } = await validate(`${values}__proto__:\n  polluted: true\n`)
    expect(status).toBe(1)
    expect(stdout).toMatch(/^values\.yaml:3:1: error: __proto__ is not a known key/)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

test.each(['[=', '[0=', '[x]=', '[0][1=', '[0].x[=', '[0] '])(
  'a flag whose list index is broken shows no secret: password%s',
  async (index) => {
    for (const helm of ['3.22.0', '4.3.1']) {
      const flag = `redis.auth.password${index}hush`
      const { stdout } = await run(['validate', '--helm-version', helm, '--set', flag])
      expect(stdout).toContain('******')
      expect(stdout).not.toContain('hush')
    }
  },
)
