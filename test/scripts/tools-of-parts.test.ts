import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/helm/helm.ts'
import { cacheEntry, type Tool } from '../../scripts/toolchain/tool.ts'
import * as tools from '../../scripts/toolchain/tools.ts'
import { helmVersions, nodeLines } from '../../scripts/toolchain/versions.ts'

const tests = join(repository, 'test/distribution')

async function foldersOfTests(): Promise<string[]> {
  const entries = await readdir(tests, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

test('each folder of tests of artefacts has its tools and its command', async () => {
  const folders = await foldersOfTests()
  expect(Object.keys(tools.toolsOfPart).sort()).toEqual(folders.sort())
  const { scripts } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  for (const part of folders) expect(scripts[`test:${part}`]).toBe(`tsx scripts/test-distribution.ts ${part}`)
})

/** What the source of a test asks for. */
function namedTools(text: string): readonly Tool[] {
  const named = [...text.matchAll(/locateTool\((\w+)\)/g)].map(([, name]) => name as 'registry')
  return [
    ...named.map((name) => tools[name]),
    ...(text.includes('locateHelm(') ? helmVersions.map(tools.helm) : []),
    ...(text.includes('locateNode(') ? nodeLines.map(tools.node) : []),
  ]
}

describe.each(await foldersOfTests())('the tests of %s', (part) => {
  test('use no other tools than are made for them', async () => {
    const made = tools.toolsOfPart[part]!.map(cacheEntry)
    for (const name of await readdir(join(tests, part))) {
      const used = namedTools(await readFile(join(tests, part, name), 'utf8'))
      expect(made, name).toEqual(expect.arrayContaining(used.map(cacheEntry)))
    }
  })

  test('use no tools that `npm run tools -- --all` leaves out', () => {
    const all = [...tools.allTools, ...tools.distributionTools].map(cacheEntry)
    expect(all).toEqual(expect.arrayContaining(tools.toolsOfPart[part]!.map(cacheEntry)))
  })
})
