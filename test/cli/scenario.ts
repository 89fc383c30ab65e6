import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Scenario {
  name: string
  /** Its folder, in which it runs. */
  cwd: string
  argv: string[]
  stdin?: Buffer
}

/** A folder with a `command.txt` is a scenario; `expected.txt` in it is what comes out. */
export const scenarios: readonly Scenario[] = readdirSync(import.meta.dirname).flatMap((name) => {
  const cwd = join(import.meta.dirname, name)
  if (!existsSync(join(cwd, 'command.txt'))) return []
  const [, ...argv] = readFileSync(join(cwd, 'command.txt'), 'utf8').trim().split(/\s+/)
  const stdin = join(cwd, 'stdin.txt')
  return [{ name, cwd, argv, ...(existsSync(stdin) ? { stdin: readFileSync(stdin) } : {}) }]
})

/** What a scenario's `expected.txt` holds. */
export function outcome(run: { status: number; stdout: string; stderr: string }): string {
  const { status, stdout, stderr } = run
  return `${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit status ${status}\n`
}
