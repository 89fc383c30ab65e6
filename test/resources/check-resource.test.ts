import { expect, test } from 'vitest'
import { groups } from '../../cli/knowledge/resources.ts'
import { knownResources } from '../../cli/knowledge/known-resources.ts'
import { errorsIn, judged } from './judged.ts'

test('the program has the knowledge of each API group', async () => {
  expect(Object.keys(groups).sort()).toEqual(Object.keys((await knownResources.loadIndex()).kinds).sort())
})

const workspace = (spec: string): string => `apiVersion: admin.gloo.solo.io/v2
kind: Workspace
metadata: {name: shop}
${spec}
`

test.each([
  ['null is as if it were not there', 'spec:\n  workloadClusters:', []],
  [
    'null as an item is refused',
    'spec:\n  workloadClusters:\n  -',
    ['6: spec.workloadClusters[0] requires a mapping, got null; remove the item or set a value'],
  ],
  [
    'an unknown field is refused though it is null',
    'spec:\n  workloadCluster:',
    ['5: spec.workloadCluster is not a known key; did you mean workloadClusters?'],
  ],
  ['of a status only the names of fields count', 'status:\n  numSelectedClusters: many', []],
  [
    'an unknown field of a status is refused',
    'status:\n  selected: 1',
    [expect.stringMatching(/^5: status\.selected is not a known key; known keys: common, /)],
  ],
  [
    'what a template fills in is not known',
    "spec:\n  workloadClusters:\n  - configEnabled: '{{ .Values.isEnabled }}'",
    [],
  ],
  [
    'a short field is found by one letter, before it is taken for a label',
    'spec:\n  workloadClusters:\n  - namespaces: [{nam: shop}, {team: shop}]',
    [
      '6: spec.workloadClusters[0].namespaces[0].nam is not a known key; did you mean name?',
      '6: spec.workloadClusters[0].namespaces[1].team is not a known key; as a label it belongs under spec.workloadClusters[0].namespaces[1].labels',
    ],
  ],
  ['a directive of a patch is none of a resource', '$patch: delete', []],
])('%s', async (_, spec, errors) => {
  expect(await errorsIn(workspace(spec))).toEqual(errors)
})

test('an object without a name is left alone and counted', async () => {
  const { summary } = await judged('apiVersion: admin.gloo.solo.io/v2\nkind: Workspace\nspce: {}\n')
  expect(summary).toMatchObject({ errors: 0, notJudged: { manifests: 0, partialManifests: 1 } })
  expect(summary.resources).toBeUndefined()
})

test('a list has neither too few nor too many items', async () => {
  const table = (count: number): string => `apiVersion: networking.gloo.solo.io/v2
kind: RouteTable
metadata: {name: shop}
spec:
  hosts: [shop.example.com]
  http: []
  tcp:
  - forwardTo:
      destinations: [${'{}, '.repeat(count)}]
`
  expect(await errorsIn(table(99))).toEqual([])
  expect(await errorsIn(table(100))).toEqual([
    '9: spec.tcp[0].forwardTo.destinations requires at most 99 items, got 100',
  ])
  expect(await errorsIn(table(0))).toHaveLength(1)
})

test('of keys that exclude each other all but the first are reported', async () => {
  const policy = `apiVersion: admin.gloo.solo.io/v2
kind: Dashboard
metadata: {name: settings}
spec:
  authn:
    oidc:
      session:
        redis: {}
        cookie: {}
`
  const { diagnostics } = await judged(policy)
  expect(diagnostics).toMatchObject([
    {
      ruleId: 'not-allowed',
      message: 'spec.authn.oidc.session.cookie cannot be set together with redis',
      help: 'set either cookie or redis',
      related: [{ range: { start: { line: 8 } } }],
    },
  ])
})

test('a rule is not checked where what it reads has the wrong type', async () => {
  const policy = `apiVersion: resilience.policy.gloo.solo.io/v2
kind: FaultInjectionPolicy
metadata: {name: slow}
spec:
  config:
    delay:
      fixedDelay: 5
      percentage: 0.00001
`
  expect(await errorsIn(policy)).toEqual([
    expect.stringMatching(/^7: spec.config.delay.fixedDelay requires a string, got number 5/),
    '8: spec.config.delay.percentage: must be 0, or at least 0.0001',
  ])
})

test('a number for a mapping is meant for the one key that takes numbers', async () => {
  const { diagnostics } = await judged(`apiVersion: networking.gloo.solo.io/v2
kind: RouteTable
metadata: {name: shop}
spec:
  hosts: [shop.example.com]
  http:
  - forwardTo: {destinations: [{ref: {name: shop}, port: 80}]}
`)
  expect(diagnostics).toMatchObject([{ ruleId: 'wrong-type', help: 'write port: {number: …}' }])
})
