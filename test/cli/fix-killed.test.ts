import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, run } from './run.ts'

const files = 40
const before = `# mine\ncommon:\n  cluster: mgmt\nglooMgmtServer:\n  statsport: 9091\n${'# filler\n'.repeat(500)}`
const after = before.replace('statsport', 'statsPort')

test('--fix that is killed at any moment leaves each file old or fixed', { timeout: 180_000 }, async () => {
  const seen = new Set<string>()
  // On a busy machine the first sign may be seen late, when all is done.
  for (let time = 0; time < 6 || (seen.size < 2 && time < 30); time++) {
    const cwd = mkdtempSync(join(tmpdir(), 'gloo-values-killed-'))
    for (let index = 0; index < files; index++) writeFileSync(join(cwd, `v${index}.yaml`), before)
    await killAfterFirstChange(cwd, (time % 6) * 6)
    for (let index = 0; index < files; index++) {
      const text = readFileSync(join(cwd, `v${index}.yaml`), 'utf8')
      expect([before, after]).toContain(text)
      seen.add(text)
    }
    const others = readdirSync(cwd).filter((name) => !/^v\d+\.yaml$/.test(name))
    for (const name of others) expect(name).toMatch(/^\.v\d+\.yaml\.gloo-values-[0-9a-f]{12}\.tmp$/)
    expect(await run(['validate', '.', '--fix'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    for (let index = 0; index < files; index++) {
      expect(readFileSync(join(cwd, `v${index}.yaml`), 'utf8')).toBe(after)
    }
    rmSync(cwd, { recursive: true })
  }
  // Some were killed in the middle of the work.
  expect(seen.size).toBe(2)
})

/** Starts the program, and kills it some milliseconds after the first sign of a new file. */
async function killAfterFirstChange(cwd: string, milliseconds: number): Promise<void> {
  const program = join(repository, 'cli', 'bin.ts')
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), program, 'validate', '.', '--fix'],
    { cwd, stdio: 'ignore' },
  )
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const isChanged = (): boolean =>
    readdirSync(cwd).length > files || readFileSync(join(cwd, 'v0.yaml'), 'utf8') === after
  while (child.exitCode === null && !isChanged()) await new Promise((resolve) => setTimeout(resolve, 1))
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await ended
}
