/**
 * Makes everything that a release has in build/release: `npm run release -- --dry-run`, on any commit, or
 * `npm run release -- --tag v1.2.3`, as the workflow of releases does, where all has to agree with the tag.
 * Nothing is published here. Status 1: something does not agree, and nothing is made; 2: wrong options.
 */
import { readFile, stat, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { buildArtefacts } from './distribution/artefacts.ts'
import { uncommittedErrors } from './distribution/uncommitted.ts'
import { versionErrors } from './distribution/version-checks.ts'
import { repository } from './helm/helm.ts'
import { executableTargets } from './program/executable.ts'
import { refuseUsage, scriptOptions } from './toolchain/script-options.ts'

const usage = 'npm run release -- --dry-run, or npm run release -- --tag v1.2.3'
const values = scriptOptions({ 'dry-run': { type: 'boolean' }, tag: { type: 'string' } }, usage)
if (values['dry-run'] !== true && values.tag === undefined) {
  refuseUsage('neither --dry-run nor --tag is given', usage)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function errorsOfRelease(): Promise<string[]> {
  if (values['dry-run'] === true) return versionErrors(repository, values.tag)
  const changelog = await readFile(join(repository, 'CHANGELOG.md'), 'utf8')
  return [
    ...(await versionErrors(repository, values.tag)),
    ...(await uncommittedErrors(repository)),
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
