import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'
import { play, scenarios } from './scenario.ts'

test.each(scenarios)('$name', async (scenario) => {
  const { argv, stdin } = scenario
  const text = await play(scenario, (cwd) => run(argv, { cwd, ...(stdin && { stdin }) }))
  await expect(text).toMatchFileSnapshot(join(scenario.folder, 'expected.txt'))
})

test('nothing else in a scenario is named as if it were expected', () => {
  const strayOf = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => basename(name).startsWith('expected') && name !== 'expected.txt',
    )
  expect(scenarios.flatMap(({ folder }) => strayOf(folder).map((name) => join(folder, name)))).toEqual([])
})

test('a scenario without its expected file fails', () => {
  expect(scenarios.filter(({ folder }) => !existsSync(join(folder, 'expected.txt')))).toEqual([])
})
