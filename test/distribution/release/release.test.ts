import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildArtefacts } from '../../../scripts/distribution/artefacts.ts'
import { packageVersion } from '../../scripts/packed-package.ts'

/** A release without executables, which have tests of their own and take minutes. */
let folder = ''
let version = ''
let names: string[] = []

const artefacts = (): string[] => names.filter((name) => name.endsWith('.tgz'))

beforeAll(async () => {
  version = await packageVersion()
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-release-'))
  await build('first')
  names = (await readdir(join(folder, 'first'))).sort()
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function build(name: string): Promise<void> {
  return buildArtefacts({ folder: join(folder, name), version, targets: [], log: () => undefined })
}

const read = (name: string): Promise<string> => readFile(join(folder, 'first', name), 'utf8')

test('a release has the package, both plugins and both charts, each with what is in it', () => {
  expect(artefacts()).toEqual(
    [
      expect.stringMatching(/^gloo-platform-\d/),
      expect.stringMatching(/^gloo-platform-crds-\d/),
      `gloo-values-${version}.tgz`,
      `gloo-values-helm3-plugin-${version}.tgz`,
      `gloo-values-helm4-plugin-${version}.tgz`,
    ].map((one) => one as string),
  )
  expect(names).toEqual(
    [...artefacts().flatMap((name) => [name, `${name}.cdx.json`]), 'SHA256SUMS', 'release-notes.md'].sort(),
  )
})

test('the checksums are those of the files', async () => {
  const lines = (await read('SHA256SUMS')).trim().split('\n')
  expect(lines).toHaveLength(names.length - 1)
  for (const line of lines) {
    const [digest, name] = line.split('  ') as [string, string]
    const bytes = await readFile(join(folder, 'first', name))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
  }
})

test('each bill of materials is of its artefact, and names what is bundled', async () => {
  for (const name of artefacts()) {
    const bytes = await readFile(join(folder, 'first', name))
    const bill = JSON.parse(await read(`${name}.cdx.json`)) as {
      components: { name: string }[]
      serialNumber: string
    }
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: {
        component: {
          hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(bytes).digest('hex') }],
        },
      },
    })
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    if (name.startsWith('gloo-values')) expect(bill.components.map((one) => one.name)).toContain('diff')
  }
})

test('the notes are what the changelog says', async () => {
  expect(await read('release-notes.md')).toContain('### `gloo-values validate`')
})

test('two builds give the same bytes', { timeout: 600_000 }, async () => {
  await build('second')
  expect(await readFile(join(folder, 'second/SHA256SUMS'), 'utf8')).toBe(await read('SHA256SUMS'))
})
