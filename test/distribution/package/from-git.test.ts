import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import { run, runOrFail } from '../../../scripts/toolchain/run.ts'
import { cloneInto, packageVersion } from '../../scripts/packed-package.ts'
import { git } from '../ci/repository-of-user.ts'

/** A repository with all that is here in a commit. */
let folder = ''
let ours = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-from-git-'))
  ours = join(folder, 'ours')
  await cloneInto(ours)
  await git(ours, 'init', '--quiet')
  await git(ours, 'add', '.')
  await git(ours, 'commit', '--quiet', '--message', 'All that is here')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('npm installs the program from git, with its types', { timeout: 600_000 }, async () => {
  const user = join(folder, 'user')
  await mkdir(user)
  await writeFile(join(user, 'package.json'), '{ "private": true }\n')
  const options = ['--no-audit', '--no-fund', '--prefer-offline']
  await runOrFail('npm', ['install', ...options, `git+file://${ours}`], { cwd: user })
  const bin = join(user, 'node_modules/.bin/gloo-values')
  expect(await run(bin, ['--version'], { cwd: user })).toMatchObject({
    status: 0,
    stdout: `${await packageVersion()}\n`,
  })
  const installed = join(user, 'node_modules/gloo-values')
  expect(await readdir(join(installed, 'dist'))).toContain('index.d.mts')
  expect(await readdir(join(user, 'node_modules'))).toEqual(['.bin', '.package-lock.json', 'gloo-values'])
})

test('what npm runs after `npm ci` builds nothing', async () => {
  await runOrFail('npm', ['run', 'prepare'], { cwd: ours })
  expect(existsSync(join(ours, 'dist'))).toBe(false)
})

test('npm packs a checkout, builds it once, and prints only the name of the file', async () => {
  await symlink(join(repository, 'node_modules'), join(ours, 'node_modules'))
  expect(await run('npm', ['pack', '--pack-destination', folder], { cwd: ours })).toMatchObject({
    status: 0,
    stdout: `gloo-values-${await packageVersion()}.tgz\n`,
  })
  expect(existsSync(join(ours, 'dist/index.d.mts'))).toBe(true)
})
