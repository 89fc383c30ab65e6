import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { overlay } from '../../schema/model/overlay.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { defaultValues } from '../../generator/model/values-tree.ts'
import { contexts } from './effects/contexts.ts'
import { renderProbes } from './effects/render.ts'
import { variantsOf, type Change } from './effects/variants.ts'
import { repository } from './support/chart.ts'

const valuesFile = join(import.meta.dirname, 'effects/base.values.yaml')
const base = overlay(
  defaultValues(glooPlatform.values),
  parse(readFileSync(valuesFile, 'utf8')) as Record<string, unknown>,
)
const variants = variantsOf(glooPlatform, base)
const chart = join(repository, 'charts/gloo-platform')

test(
  'a value changes what is rendered, unless it says that it has no effect',
  { timeout: 240_000 },
  async () => {
    const probes = variants.flatMap(({ name, before, after }) => {
      const context = contextOf(name)
      return [
        [...context, ...before],
        [...context, ...after],
      ]
    })
    const rendered = await renderProbes(chart, valuesFile, probes)
    const hasEffect = variants.map((_, index) => rendered[2 * index] !== rendered[2 * index + 1])
    const named = (isWanted: (index: number) => boolean): string[] =>
      variants.flatMap(({ name }, index) => (isWanted(index) ? [name] : []))
    expect(named((index) => !hasEffect[index]! && !variants[index]!.isPassedThrough)).toEqual([])
    expect(named((index) => hasEffect[index]! && variants[index]!.isPassedThrough)).toEqual([])
    process.stdout.write(`Values proven by rendering: ${variants.length}\n`)
  },
)

test('the same values render the same, and a value that nothing reads has no effect', async () => {
  const [one, same, unread, other] = await renderProbes(chart, valuesFile, [
    [],
    [],
    [{ path: ['common', 'clutser'], value: 'x' }],
    [{ path: ['common', 'cluster'], value: 'x' }],
  ])
  expect([same, unread]).toEqual([one, one])
  expect(other).not.toBe(one)
})

test('each context is of some value', () => {
  for (const path of Object.keys(contexts)) expect(variants.some(({ name }) => isOf(name, path))).toBe(true)
})

function contextOf(name: string): Change[] {
  return Object.entries(contexts)
    .filter(([path]) => isOf(name, path))
    .flatMap(([, values]) =>
      Object.entries(values).map(([path, value]) => ({ path: path.split('.'), value })),
    )
}

function isOf(name: string, path: string): boolean {
  return name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`)
}
