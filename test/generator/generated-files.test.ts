import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { emitValuesYaml } from '../../generator/emit/values-yaml.ts'
import { planFiles } from '../../generator/plan.ts'
import { runGenerator } from '../../generator/run.ts'
import { defaultValues } from '../../generator/values-tree.ts'
import { compareFiles } from '../../generator/write.ts'

const root = join(import.meta.dirname, '..', '..')

test('the committed files are what the generator writes, and nothing else is there', async () => {
  expect(compareFiles(root, await planFiles())).toEqual({ diffs: [], orphans: [] })
})

test('the same model gives the same bytes', async () => {
  expect(await planFiles()).toEqual(await planFiles())
})

test('values.yaml holds the defaults and no null', () => {
  const values = parse(emitValuesYaml().content) as unknown
  expect(values).toEqual(defaultValues())
  expect(JSON.stringify(values)).not.toContain('null')
})

test('generate writes what is missing, removes orphans, and says what --check finds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'generate-'))
  let output = ''
  const print = (text: string) => void (output += text)
  expect(await runGenerator(['--check'], folder, print)).toBe(1)
  expect(output).toContain('+apiVersion: v2')
  expect(await runGenerator([], folder, print)).toBe(0)
  mkdirSync(join(folder, 'charts/gloo-platform/tests'))
  writeFileSync(join(folder, 'charts/gloo-platform/tests/own_test.yaml'), '')
  writeFileSync(join(folder, 'charts/gloo-platform/templates/old.yaml'), '')
  const chart = join(folder, 'charts/gloo-platform/Chart.yaml')
  writeFileSync(chart, readFileSync(chart, 'utf8').replace('name: gloo-platform', 'name: other'))
  output = ''
  expect(await runGenerator(['--check'], folder, print)).toBe(1)
  expect(output).toContain('-name: other')
  expect(output).toContain('orphan: charts/gloo-platform/templates/old.yaml')
  expect(await runGenerator([], folder, print)).toBe(0)
  output = ''
  expect(await runGenerator(['--check'], folder, print)).toBe(0)
  expect(output).toMatch(/^\d+ generated files are up to date\n$/)
})

test('wrong usage of generate is said, with status 2', async () => {
  let output = ''
  expect(await runGenerator(['--chekc'], root, (text) => void (output += text))).toBe(2)
  expect(output).toContain('Usage: gloo-values generate')
})
