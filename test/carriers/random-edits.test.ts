import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../cli/run.ts'
import { carrierFiles } from './carrier-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const pieces = fc.constantFrom(
  ...['{{', '}}', '${', '"', '\n', '  ', '- ', '[', '|', '<<-EOT\n', 'null', '\t', ': ', '=', '/*', '\r\n'],
  ...['&a ', '*a', 'x', '# gloo-values-disable-file unknown-key\n', '%{ if x }', '\uE000'],
)
const edits = fc.array(fc.record({ at: fc.nat(2000), remove: fc.nat(3), insert: pieces }), { maxLength: 4 })

test('a carrier with random edits is fixed once and for all', async () => {
  let fixedTexts = 0
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...carrierFiles), edits, async ({ name, text }, edits) => {
      const before = edits.reduce(
        (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
        text,
      )
      const file = name.endsWith('.tf') ? 'a.tf' : 'a.yaml'
      const after = await fixed(file, before)
      if (after !== before) fixedTexts++
      expect(await fixed(file, after)).toBe(after)
    }),
    { numRuns: 200 },
  )
  expect(fixedTexts).toBeGreaterThan(3)
}, 120_000)

async function fixed(file: string, text: string): Promise<string> {
  writeFileSync(join(folder, file), text)
  const { status } = await run(['validate', file, '--fix-unsafe'], { cwd: folder })
  expect([0, 1, 2]).toContain(status)
  return readFileSync(join(folder, file), 'utf8')
}
