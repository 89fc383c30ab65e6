import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../cli/run.ts'

/** A folder with a `command.txt` is a case; `expected.txt` in it is what comes out. */
const cases = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'command.txt')),
)

test.each(cases)('%s', async (name) => {
  const cwd = join(import.meta.dirname, name)
  const [, ...argv] = readFileSync(join(cwd, 'command.txt'), 'utf8').trim().split(/\s+/)
  const { status, stdout, stderr } = await run(argv, { cwd })
  const text = `${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit status ${status}\n`
  await expect(text).toMatchFileSnapshot(join(cwd, 'expected.txt'))
})
