import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { run } from '../../scripts/toolchain/run.ts'
import { play, type Scenario } from './scenario.ts'

/** Neither colours of the terminal nor a Node.js on PATH may matter. */
export const bare = { PATH: '', FORCE_COLOR: undefined, NO_COLOR: undefined }

/** Runs a scenario with a program in a process of its own, and compares what comes out. */
export async function expectFromProcess(
  scenario: Scenario,
  command: string,
  ...args: string[]
): Promise<void> {
  const { argv, stdin, folder } = scenario
  const text = await play(scenario, (cwd) =>
    run(command, [...args, ...argv], { cwd, env: bare, ...(stdin && { input: String(stdin) }) }),
  )
  expect(text).toBe(await readFile(join(folder, 'expected.txt'), 'utf8'))
}
