import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holds } from '../../schema/model/condition.ts'
import { overlay } from '../../schema/model/overlay.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { defaultValues } from '../../generator/model/values-tree.ts'
import { shareOfDay } from '../share.ts'
import { contexts, otherReleases } from './effects/contexts.ts'
import { digestsOfProbes } from './effects/render.ts'
import { variantsOf, type Change } from './effects/variants.ts'
import { repository } from './support/chart.ts'
import { switchedOn } from './support/everything.ts'

const base = overlay(defaultValues(glooPlatform.values), switchedOn)
const variants = variantsOf(glooPlatform, base)
const all = { ...contexts, ...otherReleases }
const chart = join(repository, 'charts/gloo-platform')

test(
  'a value changes what is rendered, unless it says that it has no effect',
  { timeout: 600_000 },
  async () => {
    const share = shareOfDay(20, variants)
    const probes = share.flatMap(({ name, before, after }) => {
      const context = contextOf(name)
      return [
        [...context, ...before],
        [...context, ...after],
      ]
    })
    const rendered = await digestsOfProbes(chart, switchedOn, probes)
    const hasEffect = share.map((_, index) => rendered[2 * index] !== rendered[2 * index + 1])
    const named = (isWanted: (index: number) => boolean): string[] =>
      share.flatMap(({ name }, index) => (isWanted(index) ? [name] : []))
    expect(named((index) => !hasEffect[index]! && !share[index]!.isPassedThrough)).toEqual([])
    expect(named((index) => hasEffect[index]! && share[index]!.isPassedThrough)).toEqual([])
    process.stdout.write(`Values proven by rendering: ${share.length}\n`)
  },
)

test('the same values render the same, and a value that nothing reads has no effect', async () => {
  const [one, same, unread, other] = await digestsOfProbes(chart, switchedOn, [
    [],
    [],
    [{ path: ['common', 'clutser'], value: 'x' }],
    [{ path: ['common', 'cluster'], value: 'x' }],
  ])
  expect([same, unread]).toEqual([one, one])
  expect(other).not.toBe(one)
})

test('every component is on in the values that are rendered', () => {
  const isTrue = (path: string) => path.split('.').reduce(valueAt, base as unknown) === true
  const off = glooPlatform.components.filter(({ enabledWhen }) => !holds(enabledWhen, isTrue))
  expect(off.map(({ id }) => id)).toEqual([])
})

test('each context is of some value', () => {
  for (const path of Object.keys(all)) expect(variants.some(({ name }) => isOf(name, path))).toBe(true)
})

/** Sections of which a value shows without the collectors, whose configuration takes Helm long to read. */
const apartFromCollectors =
  /^(extAuthService|gloo(?!MgmtServer)\w+|istioInstallations|postgresql|prometheus|rateLimiter|redis|redisStore|sidecarAccel)\./

function contextOf(name: string): Change[] {
  const apart = { 'telemetryCollector.enabled': false, 'telemetryGateway.enabled': false }
  return [...Object.entries(all), ...(apartFromCollectors.test(name) ? [[name, apart] as const] : [])]
    .filter(([path]) => isOf(name, path))
    .flatMap(([, values]) =>
      Object.entries(values).map(([path, value]) => ({ path: path.split('.'), value })),
    )
}

function isOf(name: string, path: string): boolean {
  return name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`)
}

function valueAt(value: unknown, key: string): unknown {
  return (value as Record<string, unknown> | undefined)?.[key]
}
