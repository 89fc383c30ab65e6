import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'

/** A folder with a `command.txt` is a scenario; `expected.txt` in it is what comes out. */
const scenarios = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'command.txt')),
)

test.each(scenarios)('%s', async (name) => {
  const cwd = join(import.meta.dirname, name)
  const stdinFile = join(cwd, 'stdin.txt')
  const [, ...argv] = readFileSync(join(cwd, 'command.txt'), 'utf8').trim().split(/\s+/)
  const { status, stdout, stderr } = await run(argv, {
    cwd,
    ...(existsSync(stdinFile) ? { stdin: readFileSync(stdinFile) } : {}),
  })
  const text = `${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit status ${status}\n`
  await expect(text).toMatchFileSnapshot(join(cwd, 'expected.txt'))
})
