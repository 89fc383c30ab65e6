import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotReplaced, replaceFile, temporaryName } from '../../cli/writing/replace-file.ts'
import { amountOfDay } from '../share.ts'
import { repository } from './run.ts'

const isRoot = process.getuid?.() === 0
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloo-values-replace-'))
  path = join(folder, 'values.yaml')
  writeFileSync(path, 'a: 1\n')
})

afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

const change = { before: 'a: 1\n', after: 'a: 2\n' }

describe('replaces the text and', () => {
  test('leaves no other file behind', async () => {
    await replaceFile({ path, ...change })
    expect(readFileSync(path, 'utf8')).toBe('a: 2\n')
    expect(readdirSync(folder)).toEqual(['values.yaml'])
  })

  test.each([0o600, 0o640, 0o664, 0o755])('keeps the mode %o', async (mode) => {
    chmodSync(path, mode)
    await replaceFile({ path, ...change })
    expect(statSync(path).mode & 0o7777).toBe(mode)
  })

  test.skipIf(!isRoot)('keeps the owner', async () => {
    chownSync(path, 1234, 2345)
    await replaceFile({ path, ...change })
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 2345 })
  })

  test('keeps the byte order mark', async () => {
    writeFileSync(path, '\uFEFFa: 1\r\n')
    await replaceFile({ path, before: 'a: 1\r\n', after: 'a: 2\r\n' })
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFa: 2\r\n')
  })

  test('keeps a symbolic link, and replaces what it leads to', async () => {
    const link = join(folder, 'link.yaml')
    mkdirSync(join(folder, 'real'))
    writeFileSync(join(folder, 'real', 'target.yaml'), change.before)
    symlinkSync(join('real', 'target.yaml'), link)
    await replaceFile({ path: link, ...change })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real', 'target.yaml'), 'utf8')).toBe('a: 2\n')
    expect(readdirSync(join(folder, 'real'))).toEqual(['target.yaml'])
  })
})

describe('leaves the file as it is when', () => {
  test('it was changed meanwhile', async () => {
    writeFileSync(path, 'a: 3\n')
    await refused(path, /was changed by another program/)
    expect(readFileSync(path, 'utf8')).toBe('a: 3\n')
  })

  test('it has gone meanwhile', async () => {
    rmSync(path)
    await expect(replaceFile({ path, ...change })).rejects.toThrow(/no longer exists/)
    expect(readdirSync(folder)).toEqual([])
  })

  test('it has a second name', async () => {
    linkSync(path, join(folder, 'second.yaml'))
    await refused(path, /has 2 hard links/)
  })

  test('it is read-only', async () => {
    chmodSync(path, 0o444)
    await refused(path, /is read-only/)
  })

  test.skipIf(isRoot)('its folder is read-only', async () => {
    chmodSync(folder, 0o500)
    await refused(path, /no permission to write to its folder/)
  })

  test('it is a folder', async () => {
    await expect(replaceFile({ path: folder, ...change })).rejects.toThrow(/is not a regular file/)
  })

  test('its link leads in a circle', async () => {
    symlinkSync('b', join(folder, 'a'))
    symlinkSync('a', join(folder, 'b'))
    await expect(replaceFile({ path: join(folder, 'a'), ...change })).rejects.toThrow(/loop/)
  })

  async function refused(path: string, reason: RegExp): Promise<void> {
    const names = readdirSync(folder)
    const text = readFileSync(path, 'utf8')
    const attempt = replaceFile({ path, ...change })
    await expect(attempt).rejects.toThrow(NotReplaced)
    await expect(attempt).rejects.toThrow(reason)
    expect(readdirSync(folder)).toEqual(names)
    expect(readFileSync(path, 'utf8')).toBe(text)
  }
})

test('a temporary file is hidden and says who made it', () => {
  expect(temporaryName('/x/values.yaml')).toMatch(/^\/x\/\.values\.yaml\.gloo-values-[0-9a-f]{12}\.tmp$/)
})

describe('a process that is ended at any moment', () => {
  test.each([
    ['SIGKILL', 12],
    ['SIGTERM', 6],
    ['SIGINT', 6],
  ] as const)('by %s leaves the old text or the new one', { timeout: 120_000 }, async (signal, times) => {
    const [old, new_] = ['old: text\n', 'new: text\n']
    for (let time = 0; time < amountOfDay(3, times); time++) {
      writeFileSync(path, old.repeat(20_000))
      await endWhileReplacing([path, old, new_], signal, (time * 7) % 40)
      expect([old, new_].map((text) => text.repeat(20_000))).toContain(readFileSync(path, 'utf8'))
      const others = readdirSync(folder).filter((name) => name !== 'values.yaml')
      if (signal === 'SIGKILL') {
        for (const name of others) expect(name).toMatch(/^\.values\.yaml\.gloo-values-[0-9a-f]{12}\.tmp$/)
      } else expect(others).toEqual([])
    }
  })
})

function endWhileReplacing(
  args: readonly string[],
  signal: NodeJS.Signals,
  milliseconds: number,
): Promise<void> {
  const program = join(import.meta.dirname, 'support', 'replace-forever.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { cwd: repository })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => setTimeout(() => child.kill(signal), milliseconds))
    child.once('error', reject)
    child.once('exit', (_code, endedBy) => {
      if (endedBy === signal) resolve()
      else reject(new Error(`the program ended by itself, not by ${signal}`))
    })
  })
}
