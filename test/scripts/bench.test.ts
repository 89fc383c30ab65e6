import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, run } from '../cli/run.ts'
import { measure, median, mustRefuse } from '../../scripts/bench/measure.ts'
import { aimsTable } from '../../scripts/bench/aims.ts'
import { breakdown, breakdownRows, clockedProgram } from '../../scripts/bench/breakdown.ts'
import { withFigures } from '../../scripts/bench/document.ts'
import { withoutRules, withoutSchema } from '../../scripts/bench/contestants.ts'
import { largeValues, manyFiles } from '../../scripts/bench/inputs.ts'
import { manyTexts } from '../../scripts/bench/many-texts.ts'
import { manyManifests, resourceAims, writeResources } from '../../scripts/bench/resources.ts'
import { timesTable } from '../../scripts/bench/table.ts'
import { programWithoutRules } from '../../scripts/bench/without-rules.ts'

test('the median of even and odd counts', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
})

test('no two of the many files are alike', async () => {
  const texts = await manyTexts(manyFiles)
  const shapes = new Set(texts.map((text) => text.replaceAll(/\d+/g, '0')))
  expect(new Set(texts).size).toBe(manyFiles)
  expect(shapes.size).toBeGreaterThan(50)
  expect(Math.max(...texts.map(({ length }) => length))).toBeGreaterThan(3000)
  expect(Math.min(...texts.map(({ length }) => length))).toBeLessThan(1000)
})

test('no two of the many manifests are alike, and none has findings', async () => {
  const texts = await manyManifests(100)
  expect(new Set(texts).size).toBe(100)
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const { manifests } = await writeResources(folder)
    const { stdout } = await run(['validate', manifests])
    expect(stdout).toBe(`no findings in ${manyFiles} files with ${manyFiles} custom resources\n`)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the aims of custom resources are met or missed', () => {
  const rows = (manifests: number, crds: number) => [
    { name: 'gloo-values, values, Node 24', times: [100] },
    { name: 'gloo-values, manifests, Node 24', times: [manifests] },
    { name: 'helm template, empty chart', times: [10] },
    { name: 'helm template, gloo-platform-crds', times: [crds] },
  ]
  expect(resourceAims(rows(90, 80)).match(/\b(?:met|missed)\b/g)).toEqual(['met', 'met'])
  expect(resourceAims(rows(110, 81)).match(/\b(?:met|missed)\b/g)).toEqual(['missed', 'missed'])
})

test('every program runs as often as asked', () => {
  const contestants = ['a', 'b'].map((name) => ({ name, command: process.execPath, args: ['-e', '0'] }))
  expect(measure(contestants, 2, '.').map(({ name, times }) => [name, times.length])).toEqual([
    ['a', 2],
    ['b', 2],
  ])
})

test('a program that fails is not measured', () => {
  const contestant = { name: 'broken', command: process.execPath, args: ['-e', 'process.exitCode = 2'] }
  expect(() => measure([contestant], 1, '.')).toThrow('broken ended with status 2')
})

test('a program that accepts a wrong file is not measured', () => {
  const contestant = { name: 'blind', command: process.execPath, args: ['-e', '0'] }
  expect(() => mustRefuse(contestant, '.')).toThrow('blind accepts a file that is wrong')
})

test('the table shows ratios of medians', () => {
  const rows = [
    { name: 'bare', times: [10, 20, 30] },
    { name: 'validate', times: [40, 50, 60] },
  ]
  expect(timesTable(rows, ['bare'])).toBe(
    [
      '| program  | median ms | least ms | x bare |',
      '| -------- | --------: | -------: | -----: |',
      '| bare     |      20.0 |     10.0 |   1.00 |',
      '| validate |      50.0 |     40.0 |   2.50 |',
      '',
    ].join('\n'),
  )
})

test('aims are met or missed by what was measured', () => {
  const measured = (times: Record<string, number>) =>
    Object.entries(times).map(([name, time]) => ({ name, times: [time] }))
  const one = measured({
    'helm lint, no keys': 50,
    'helm template': 65,
    [withoutSchema]: 50,
    'yaml parse only, Node 20': 80,
    'gloo-values, Node 20': 106,
    'gloo-values, Node 24': 50,
    [withoutRules]: 34,
    'gloo-values, executable': 20,
  })
  const many = measured({
    'gloo-values, Node 24': 400,
    [withoutRules]: 320,
    'gloo-values, executable': 300,
    slow: 900,
    fast: 200,
  })
  const real = { count: 500, rows: measured({ 'gloo-values, Node 24': 501 }) }
  const verdicts = aimsTable({ one, many, real })
    .split('\n')
    .slice(2, -1)
    .map((line) => line.split('|').at(-2)?.trim())
  expect(verdicts).toEqual([
    'missed',
    'missed',
    'met',
    'missed',
    'missed',
    'met',
    'met',
    'met',
    'met',
    'missed',
  ])
})

test('figures replace figures, and nothing else of the page', async () => {
  const page = await readFile(join(repository, 'docs/performance.md'), 'utf8')
  const once = withFigures(page, 'new')
  expect(withFigures(once, 'new')).toBe(once)
  expect(once).toContain('\n\nnew\n\n')
  expect(once.split('\n').at(-2)).toBe(page.split('\n').at(-2))
  expect(() => withFigures('no marks', 'new')).toThrow('lost the marks')
})

test('large values have about the size that is asked for', () => {
  expect(largeValues(10_000, 'ordinary').length).toBeGreaterThanOrEqual(10_000)
  expect(largeValues(10_000, 'ordinary').length).toBeLessThan(10_100)
})

test('the program without rules runs none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-bench-test-'))
  try {
    const file = join(folder, 'values.yaml')
    await writeFile(file, 'common: {cluster: a}\nglooAgent: {enabled: true}\n')
    const program = await programWithoutRules(folder)
    expect((await run(['validate', file])).stdout).toContain('agent-relay-address-required')
    const { status, stdout } = spawnSync(process.execPath, [program, 'validate', file], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'no findings in 1 file\n' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('every stage of a run is measured', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-bench-test-'))
  try {
    const times = breakdown(process.execPath, await clockedProgram(folder), 1, folder)
    expect(Object.keys(times)).toEqual([...breakdownRows])
    for (const stage of breakdownRows) expect(times[stage], stage).toBeGreaterThan(0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
