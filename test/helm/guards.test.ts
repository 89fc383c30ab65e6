import fc from 'fast-check'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { rules } from '../../schema/gloo-platform/rules/index.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { chart, inputOf } from '../fixes/fix-text.ts'
import { amountOfDay, turnOfHelm } from '../share.ts'
import { askGuards } from './guards/ask.ts'
import { releases } from './guards/releases.ts'
import { thirdParty } from './guards/third-party.ts'
import { helmTemplate, helmVersions } from './support/chart.ts'

const guarded = rules.filter(({ guarded }) => guarded !== undefined)
const ids = guarded.map(({ id }) => id)
const common = { cluster: 'demo' }

/** The errors of the rules with a guard in a release, as lines by rule. */
function foundBy(values: object): Record<string, string[]> {
  const text = JSON.stringify({ common, ...values })
  const { diagnostics } = validateReleases(
    inputOf(text, { releases: [{ name: 'values.yaml', files: [{ name: 'values.yaml', text }] }], chart }),
  )
  return Object.fromEntries(
    guarded.map(({ id, guarded: messages = [] }) => [
      id,
      diagnostics
        .filter(({ ruleId, data }) => ruleId === id && messages.includes(data['message'] as never))
        .map(({ message }) => message),
    ]),
  )
}

function sorted(answers: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(answers).map(([id, lines]) => [id, lines.toSorted()]))
}

test('some rules are guarded, each of them an error', () => {
  expect(ids.length).toBeGreaterThanOrEqual(13)
  expect(guarded.map(({ severity }) => severity)).toEqual(guarded.map(() => 'error'))
})

describe.each(helmVersions)('Helm %s', (helm) => {
  test.each(turnOfHelm(helm, 2, guarded))(
    'refuses the bad example of $id, and accepts the good one',
    async (rule) => {
      const { id, example } = rule
      const { status, stderr } = await helmTemplate({ helm, values: parse(example.bad) as object })
      expect(status).not.toBe(0)
      for (const line of foundBy(parse(example.bad) as object)[id]!)
        expect(stderr).toContain(`${id}: ${line}`)
      expect(await helmTemplate({ helm, values: parse(example.good) as object })).toMatchObject({ status: 0 })
    },
  )
})

test('a guard says what its rule says, on generated releases', { timeout: 120_000 }, async () => {
  const probes = fc.sample(releases, amountOfDay(2, 400))
  const answers = await askGuards(ids, probes)
  for (const [index, probe] of probes.entries()) {
    expect(sorted(answers[index]!), JSON.stringify(probe)).toEqual(sorted(foundBy(probe)))
  }
  // Every guard has spoken, and every guard has been silent.
  for (const id of ids) {
    const spoke = answers.map((answer) => answer[id]!.length > 0)
    expect(new Set(spoke), id).toEqual(new Set([true, false]))
  }
})

test(
  'the validator refuses values of third-party charts as the guard does',
  { timeout: 120_000 },
  async () => {
    const probes = fc.sample(thirdParty, amountOfDay(2, 300))
    const answers = await askGuards(['unrendered-values'], probes)
    const said = answers.map((answer) =>
      answer['unrendered-values']!.map((line) => line.split(' ')[0]!).toSorted(),
    )
    for (const [index, probe] of probes.entries())
      expect(refusedPaths(probe), JSON.stringify(probe)).toEqual(said[index])
    const refused = new Set(said.flat().map((path) => path.split('.')[0]))
    expect(refused).toEqual(new Set(['clickhouse', 'jaeger', 'postgresql', 'prometheus']))
    expect(said.filter((paths) => paths.length === 0).length).toBeGreaterThan(10)
  },
)

/** What the validator says that the chart here refuses. */
function refusedPaths(values: object): string[] {
  const text = JSON.stringify({ common, ...values })
  const { diagnostics } = validateReleases(
    inputOf(text, {
      releases: [{ name: 'values.yaml', files: [{ name: 'values.yaml', text }] }],
      chart: { ...chart, rules: [] },
      chartSource: 'ours',
    }),
  )
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ path }) => path.join('.'))
    .toSorted()
}

describe('values of third-party charts that are not rendered', () => {
  const refusals: [string, object, string][] = [
    [
      'an unknown key',
      { clickhouse: { enabled: true, resources: { limits: { cpu: 1 } } } },
      'clickhouse.resources is',
    ],
    [
      'one below a known key',
      { jaeger: { enabled: true, allInOne: { image: 'a' } } },
      'jaeger.allInOne.image is',
    ],
    [
      'a part of its own',
      { jaeger: { enabled: true, collector: { enabled: true } } },
      'jaeger.collector.enabled is',
    ],
    ['another store', { jaeger: { enabled: true, storage: { type: 'badger' } } }, 'jaeger.storage.type is'],
    ['several replicas', { clickhouse: { enabled: true, replicaCount: 3 } }, 'clickhouse.replicaCount is'],
    [
      'a global value',
      { postgresql: { enabled: true, global: { storageClass: 'a' } } },
      'postgresql.global.storageClass is',
    ],
  ]

  test.each(refusals)('are refused: %s', async (_name, values, words) => {
    const { status, stderr } = await helmTemplate({ values: { common, ...values } })
    expect(status).not.toBe(0)
    expect(stderr).toContain(words)
  })

  test.each([
    ['while the chart is off', { clickhouse: { enabled: false, resources: { limits: { cpu: 1 } } } }],
    [
      'below a part that is off',
      { prometheus: { enabled: true, 'kube-state-metrics': { enabled: false, resources: { limits: {} } } } },
    ],
    ['where they are empty', { jaeger: { enabled: true, agent: { annotations: {} }, hotrod: {} } }],
    [
      'where they repeat the defaults',
      { clickhouse: { enabled: true, shards: 1, keeper: { enabled: false } } },
    ],
  ])('are accepted %s', async (_name, values) => {
    expect(await helmTemplate({ values: { common, ...values } })).toMatchObject({ status: 0 })
  })
})
