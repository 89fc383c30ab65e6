/**
 * Makes everything that a release has in build/release: `npm run release -- --dry-run`, on any commit, or
 * `npm run release -- --tag v1.2.3`, as the workflow of releases does, where all has to agree with the tag.
 * Nothing is published here.
 */
import { readFile, stat, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { buildArtefacts } from './distribution/artefacts.ts'
import { versionErrors } from './distribution/version-checks.ts'
import { repository } from './helm/helm.ts'
import { executableTargets } from './program/executable.ts'
import { runOrFail } from './toolchain/run.ts'

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, tag: { type: 'string' } } })

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function errorsOfRelease(): Promise<string[]> {
  if (values['dry-run'] === true) return versionErrors(repository, values.tag)
  if (values.tag === undefined) return ['--dry-run or --tag is required']
  const changed = await runOrFail('git', ['status', '--porcelain'], { cwd: repository })
  const changelog = await readFile(join(repository, 'CHANGELOG.md'), 'utf8')
  return [
    ...(await versionErrors(repository, values.tag)),
    ...(changed === '' ? [] : ['files are not committed']),
    ...(/^## .*unreleased/m.test(changelog) ? ['CHANGELOG.md: the newest section is called unreleased'] : []),
  ]
}

const errors = await errorsOfRelease()
for (const error of errors) print(error)
if (errors.length > 0) process.exitCode = 1
else {
  const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(repository, 'build/release')
  await buildArtefacts({ folder, version, targets: executableTargets, log: print })
  for (const name of (await readdir(folder)).sort()) {
    const { size } = await stat(join(folder, name))
    print(`${relative(repository, join(folder, name))}  ${(size / 1024).toFixed(0)} KB`)
  }
}
