import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withEdits } from '../../validator/fixes/report-edits.ts'
import { formatJson } from '../../validator/formats/json.ts'
import { formatOneline } from '../../validator/formats/oneline.ts'
import { formatText } from '../../validator/formats/text.ts'
import { sampleValidation } from './sample-report.ts'
import { textOf } from './text-of.ts'

const validation = sampleValidation()
const { report, excerpts } = validation

test('each expected file is of a test', () => {
  expect(readdirSync(join(import.meta.dirname, 'expected')).sort()).toEqual([
    'github.txt',
    'gitlab.json',
    'junit.xml',
    'oneline.txt',
    'report.json',
    'report.md',
    'report.sarif',
    'text-120.txt',
    'text-40.txt',
    'text-80.txt',
    'text.txt',
  ])
})

test('text', async () => {
  const text = textOf(formatText(report, excerpts, { color: false, summary: true }))
  await expect(text).toMatchFileSnapshot('expected/text.txt')
})

test('text in colour says the same', () => {
  const options = { color: true, summary: true }
  const colored = textOf(formatText(report, excerpts, options))
  // eslint-disable-next-line no-control-regex
  const plain = colored.replace(/\u001b\[\d+m/g, '')
  expect(colored).not.toBe(plain)
  expect(plain).toBe(textOf(formatText(report, excerpts, { ...options, color: false })))
})

test('oneline', async () => {
  const text = textOf(formatOneline(report))
  await expect(text).toMatchFileSnapshot('expected/oneline.txt')
  for (const line of text.trimEnd().split('\n')) {
    expect(line).toMatch(/^[^:]+:\d+:\d+: (error|warning|info): .+ \[[a-z-]+\]$/)
  }
})

test('json', async () => {
  const withFixes = withEdits(validation)
  await expect(textOf(formatJson(withFixes))).toMatchFileSnapshot('expected/report.json')
})

test('nothing found is one short line', () => {
  const none = {
    ...report,
    releases: [],
    diagnostics: [],
    summary: { errors: 0, warnings: 0, infos: 0, suppressed: 0, known: 0, files: 2 },
  }
  expect(textOf(formatText(none, excerpts, { color: false, summary: true }))).toBe('no findings in 2 files\n')
  expect(textOf(formatText(none, excerpts, { color: false, summary: false }))).toBe('')
  expect(textOf(formatOneline(none))).toBe('')
})
