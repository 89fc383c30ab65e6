import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { uncommittedErrors } from '../../scripts/distribution/uncommitted.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { run, runOrFail } from '../../scripts/toolchain/run.ts'

test.each([
  ['scripts/release.ts', ['--nope'], "Unknown option '--nope'; use npm run release -- --dry-run, or "],
  ['scripts/release.ts', [], 'neither --dry-run nor --tag is given; use npm run release'],
  ['scripts/build-executable.ts', ['nope'], 'nope is not a target of Bun; use npm run build:executable'],
])('%s %j says in one line how it is called', async (script, args, message) => {
  const tsx = join(repository, 'node_modules/tsx/dist/cli.mjs')
  const result = await run(process.execPath, [tsx, script, ...args], { cwd: repository })
  expect(result).toMatchObject({ status: 2, stdout: '' })
  expect(result.stderr.startsWith(message)).toBe(true)
  expect(result.stderr.trim()).not.toContain('\n')
})

test('each file that is not committed is named, up to ten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-uncommitted-'))
  try {
    await runOrFail('git', ['init', '--quiet'], { cwd: folder })
    expect(await uncommittedErrors(folder)).toEqual([])
    await writeFile(join(folder, 'ä b.md'), '')
    expect(await uncommittedErrors(folder)).toEqual(['ä b.md: is not committed; commit or remove it'])
    for (let at = 0; at < 11; at++) await writeFile(join(folder, `${at}.md`), '')
    expect(await uncommittedErrors(folder)).toHaveLength(11)
    expect((await uncommittedErrors(folder)).at(-1)).toBe('2 more files are not committed')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
