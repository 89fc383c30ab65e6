import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changelogSection, versionErrors } from '../../scripts/distribution/version-checks.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { packageVersion } from './packed-package.ts'

let folder = ''

const names = [
  ...[
    'package.json',
    'package-lock.json',
    'CHANGELOG.md',
    'README.md',
    'action.yml',
    'templates/validate.yml',
  ],
  ...['ci/tekton/task.yaml', 'charts/gloo-platform/Chart.yaml', 'charts/gloo-platform-crds/Chart.yaml'],
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-versions-'))
  for (const name of names) await cp(join(repository, name), join(folder, name))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('all that names the version agrees', async () => {
  expect(await versionErrors(repository)).toEqual([])
})

test.each([
  ['package.json', /"version": "[^"]*"/, '"version": "9.9.9"', 'package-lock.json: the version is'],
  [
    'package-lock.json',
    /"version": "[^"]*"/,
    '"version": "9.9.9"',
    'package-lock.json: the version is 9.9.9',
  ],
  ['CHANGELOG.md', /^## \S+/m, '## 9.9.9', 'CHANGELOG.md: the newest section is 9.9.9'],
  ['action.yml', /gloo-values@[\d.]+/, 'gloo-values@9.9.9', 'action.yml: names version 9.9.9'],
  [
    'templates/validate.yml',
    /gloo-values@[\d.]+/,
    'gloo-values@9.9.9',
    'templates/validate.yml: names version 9.9.9',
  ],
  [
    'charts/gloo-platform-crds/Chart.yaml',
    /^version: .*/m,
    'version: 9.9.9',
    'Chart.yaml: 9.9.9 does not follow',
  ],
  [
    'charts/gloo-platform/Chart.yaml',
    /^version: .*/m,
    'version: 2.7.2+gloo-values.9.9.9',
    'Chart.yaml: 2.7.2+gloo-values.9.9.9 does not follow from 2.7.2 and',
  ],
])('a version of its own in %s is found', async (name, pattern, text, message) => {
  const before = await readFile(join(folder, name), 'utf8')
  await writeFile(join(folder, name), before.replace(pattern, text))
  expect((await versionErrors(folder)).join('\n')).toContain(message)
  await writeFile(join(folder, name), before)
})

test('each version in the page about installation is found', async () => {
  const page = await readFile(join(repository, 'docs/install.md'), 'utf8')
  const version = await packageVersion()
  const places = [...page.matchAll(new RegExp(version.replaceAll('.', '\\.'), 'g'))].map(({ index }) => index)
  await mkdir(join(folder, 'docs'))
  for (const at of places) {
    const changed = `${page.slice(0, at)}0.0.9${page.slice(at + version.length)}`
    await writeFile(join(folder, 'docs/install.md'), changed)
    expect(await versionErrors(folder), page.slice(at - 60, at + 20)).toEqual([
      `docs/install.md: names version 0.0.9, package.json has ${version}`,
    ])
  }
  await rm(join(folder, 'docs'), { recursive: true })
})

test.each([
  'gloo-values-helm3-plugin-9.9.9.tgz',
  'gloo-values-9.9.9-linux-x64',
  'gloo-values:9.9.9',
  '--version 2.7.2+gloo-values.9.9.9',
  'charts/gloo-platform:2.7.2_gloo-values.9.9.9',
])('the version of %s in the README is found', async (text) => {
  const before = await readFile(join(folder, 'README.md'), 'utf8')
  await writeFile(join(folder, 'README.md'), `${before}${text}\n`)
  expect((await versionErrors(folder)).join()).toContain('README.md: names version 9.9.9')
  await writeFile(join(folder, 'README.md'), before)
})

test('a tag of another version is found', async () => {
  expect((await versionErrors(folder, 'v9.9.9')).join()).toContain('the tag is v9.9.9')
})

test('a section of the changelog is that of the version alone', () => {
  const changelog = '# Changelog\n\n## 1.1.0 (unreleased)\n\n- New.\n\n## 1.0.0\n\n- First.\n'
  expect(changelogSection(changelog, '1.1.0')).toBe('- New.\n')
  expect(changelogSection(changelog, '1.0.0')).toBe('- First.\n')
  expect(() => changelogSection(changelog, '2.0.0')).toThrow('no section for 2.0.0')
})
