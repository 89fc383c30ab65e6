import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Where the version is written beside `package.json` and the docs. */
const files = ['README.md', 'action.yml', 'templates/validate.yml', 'ci/tekton/task.yaml']

/** A version of this tool: of the package, the component of GitLab, pre-commit, a download, a file of a release, a chart. */
const ownVersion =
  /(?:\b(?:gloo-values|validate)[@:]v?|[+_]gloo-values\.|\brev: v|\/download\/v|\b(?:gloo-values|plugin)-v?)(\d+\.\d+\.\d+)/g

/** What does not agree about the version of a release, in words; empty where all does. */
export async function versionErrors(root: string, tag?: string): Promise<string[]> {
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8')
  const { version } = JSON.parse(await read('package.json')) as { version: string }
  const errors: string[] = []
  const require = (isRight: boolean, message: string): void => {
    if (!isRight) errors.push(message)
  }
  require(/^\d+\.\d+\.\d+$/.test(version), `package.json: ${version} is not a version to release`)
  if (tag !== undefined)
    require(tag === `v${version}`, `the tag is ${tag}, package.json requires v${version}`)
  const lock = JSON.parse(await read('package-lock.json')) as {
    version: string
    packages: { '': { version: string } }
  }
  require(lock.version === version &&
    lock.packages[''].version ===
      version, `package-lock.json: the version is ${lock.version}, package.json has ${version}`)
  const [, newest] = /^## (\S+)/m.exec(await read('CHANGELOG.md')) ?? []
  require(newest === version, `CHANGELOG.md: the newest section is ${newest}, package.json has ${version}`)
  const docs = existsSync(join(root, 'docs')) ? await readdir(join(root, 'docs')) : []
  for (const name of [...files, ...docs.filter((one) => one.endsWith('.md')).map((one) => `docs/${one}`)]) {
    for (const [, written] of (await read(name)).matchAll(ownVersion)) {
      require(written === version, `${name}: names version ${written}, package.json has ${version}`)
    }
  }
  const charts = await Promise.all(
    ['gloo-platform', 'gloo-platform-crds'].map(
      async (chart) =>
        parse(await read(`charts/${chart}/Chart.yaml`)) as { version: string; appVersion: string },
    ),
  )
  for (const { version: written, appVersion } of charts) {
    const wanted = `${appVersion}+gloo-values.${version}`
    require(written ===
      wanted, `Chart.yaml: ${written} does not follow from ${appVersion} and ${version}; run npm run generate`)
    require(written ===
      charts[0]!.version, `the charts have the versions ${charts[0]!.version} and ${written}`)
  }
  return errors
}

/** The text of a version in the changelog. */
export function changelogSection(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## )/m)
  const found = sections.find((section) => section.startsWith(`## ${version}`))
  if (found === undefined) throw new Error(`CHANGELOG.md has no section for ${version}`)
  return `${found.replace(/^## .*\n+/, '').trim()}\n`
}
