import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain } from '../../validator/values/values-tree.ts'
import { repository, run } from '../cli/run.ts'
import { embed, embeddings } from './embeddings.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Values that are alone and with nothing that a carrier would fill in. */
const documents = ['test/rules', 'examples'].flatMap((top) =>
  readdirSync(join(repository, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !/\.(?:fixed|config)\.|\/rendered\./.test(name))
    .map((name) => readFileSync(join(repository, top, name), 'utf8').replace(/^\uFEFF/, ''))
    // Carriers and custom resources.
    .filter((text) => !/^apiVersion:/m.test(text))
    .filter((text) => !/^---|^\.\.\.|\$\{|%\{|\{\{|\t|\r/m.test(text)),
)

/** What people do to keys and values. */
const slips = fc.constantFrom<(line: string, at: number) => string>(
  (line, at) =>
    line.replace(/^( *)(\w+)(?=:)/, (_, blanks: string, key: string) => blanks + without(key, at)),
  (line, at) => line.replace(/^( *)(\w+)(?=:)/, (_, blanks: string, key: string) => blanks + upper(key, at)),
  (line) => line.replace(/: (\w+)/, ': "$1"'),
  (line) => line.replace(/: "([^"]*)"/, ': $1'),
  (line) => `${line}\n${line}`,
)

const slipped = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.array(fc.tuple(fc.nat(), fc.nat(), slips), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, made]) => {
    const lines = text.trimEnd().split('\n')
    for (const [line, at, slip] of made) {
      const index = line % lines.length
      lines[index] = slip(lines[index]!, at)
    }
    return `${lines.join('\n')}\n`
  })

test('slips in values are fixed inside another file as in a file of their own', async () => {
  let fixedTexts = 0
  await fc.assert(
    fc.asyncProperty(
      slipped,
      fc.constantFrom(...embeddings),
      fc.constantFrom('--fix', '--fix-unsafe'),
      async (text, embedding, option) => {
        fc.pre(embedding.dropsNulls !== true || !JSON.stringify(values(text) ?? {}).includes('null'))
        const plain = await fixed('values.yaml', text, option)
        // Only of a file that holds a whole release it is an error that nothing is on; no fix may lead to it.
        fc.pre(/\benabled: true\b/.test(plain))
        const file = await fixed(embedding.file, embed(embedding, text), option)
        const edited = extracted(embedding, file)
        expect(values(edited)).toEqual(values(plain))
        expect(await fixed(embedding.file, file, option)).toBe(file)
        if (plain !== text) fixedTexts++
      },
    ),
    { numRuns: 80 },
  )
  expect(fixedTexts).toBeGreaterThan(10)
}, 120_000)

async function fixed(name: string, text: string, option: string): Promise<string> {
  writeFileSync(join(folder, name), text)
  const { status } = await run(['validate', name, option], { cwd: folder })
  expect([0, 1, 2]).toContain(status)
  return readFileSync(join(folder, name), 'utf8')
}

/** The values of a file, of which everything around them has to be as it did. */
function extracted({ head, tail, indent, lineBreak }: (typeof embeddings)[number], text: string): string {
  const [before, after] = [head, tail].map((lines) => lines.join(lineBreak))
  expect(text.startsWith(before! + lineBreak)).toBe(true)
  expect(text.endsWith(lineBreak + after!)).toBe(true)
  const body = text.slice(before!.length + lineBreak.length, text.length - after!.length - lineBreak.length)
  const lines = body.split(lineBreak)
  expect(lines.filter((line) => line !== '' && !line.startsWith(' '.repeat(indent)))).toEqual([])
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`
}

function values(text: string): unknown {
  const { root } = parseSource('values.yaml', text)
  return root && toPlain(root)
}

function without(key: string, at: number): string {
  const index = at % key.length
  return key.slice(0, index) + key.slice(index + 1) || 'x'
}

function upper(key: string, at: number): string {
  const index = at % key.length
  return key.slice(0, index) + key.charAt(index).toUpperCase() + key.slice(index + 1)
}
