import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOfStructure, nameOf, type Definition } from '../../scripts/published-crds/structure.ts'
import { resourcesAt } from '../../generator/model/resource-at-version.ts'
import { resources as known } from '../../schema/gloo-platform-crds/resources/index.ts'
import { holds } from '../../schema/model/condition.ts'
import type { Resource } from '../../schema/model/resource.ts'
import published from '../resources/published.json' with { type: 'json' }
import { helmLint, helmVersions, parseObjects, render, repository } from './support/chart.ts'

const resources = resourcesAt(known, '2.7.2')

const chart = join(repository, 'charts/gloo-platform-crds')
const names = (holds: (resource: Resource) => boolean): string[] =>
  resources
    .filter(holds)
    .map(({ group, kind }) => `${group}/${kind}`)
    .sort()
/** The kinds with lengths, numbers of items, patterns, or other checks that the switch turns off. */
const relaxable = [
  'admin.gloo.solo.io/IstioLifecycleManager',
  'networking.gloo.solo.io/RouteTable',
  'networking.gloo.solo.io/VirtualDestination',
  'networking.gloo.solo.io/VirtualGateway',
  'resilience.policy.gloo.solo.io/FaultInjectionPolicy',
  'resilience.policy.gloo.solo.io/RetryTimeoutPolicy',
  'security.policy.gloo.solo.io/ExtAuthPolicy',
  'trafficcontrol.policy.gloo.solo.io/LoadBalancerPolicy',
]
const gates = { insightsConfiguration: true, ExternalWorkloads: true }

const switches = [true, false].flatMap((installEnterpriseCrds) =>
  [true, false].flatMap((disableAdmissionValidation) =>
    [{}, gates].map((featureGates) => ({ installEnterpriseCrds, disableAdmissionValidation, featureGates })),
  ),
)

describe.each(switches)('the CRDs with %j', async (values) => {
  const [oldest, ...others] = await Promise.all(helmVersions.map((helm) => render({ helm, chart, values })))
  const definitions = parseObjects(oldest!) as unknown as Definition[]
  const isOn = (path: string): boolean =>
    path === 'installIstioOperator' ||
    (path === 'installEnterpriseCrds' && values.installEnterpriseCrds) ||
    (path.startsWith('featureGates.') && values.featureGates === gates)

  test('are the same text on every Helm', () => {
    expect(others).toEqual([oldest, oldest])
  })

  test('are those that the switches ask for', () => {
    expect(definitions.map(nameOf).sort()).toEqual(
      names(({ includedWhen }) => includedWhen === undefined || holds(includedWhen, isOn)),
    )
  })

  test('have the structure of the published ones, apart from what validation adds', () => {
    const hashes = published as Record<string, string>
    const differing = definitions.filter((one) => hashOfStructure(one) !== hashes[nameOf(one)]).map(nameOf)
    const installed = definitions.map(nameOf)
    expect(differing.sort()).toEqual(
      values.disableAdmissionValidation ? relaxable.filter((name) => installed.includes(name)) : [],
    )
  })

  test('have every rule, unless validation is off', () => {
    const text = JSON.stringify(definitions)
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
    const found = { fields: count(/"x-kubernetes-validations":/g), rules: count(/\{"rule":"/g) }
    const all = values.installEnterpriseCrds && !values.disableAdmissionValidation
    expect(found).toEqual(all ? { fields: 39, rules: 71 } : { fields: 0, rules: 0 })
  })

  test('are never removed by Helm', () => {
    const kept = definitions.filter(
      ({ metadata }) => metadata.annotations?.['helm.sh/resource-policy'] === 'keep',
    )
    expect(kept).toHaveLength(definitions.length)
  })
})

test.each(helmVersions)('Helm %s finds nothing to say of the chart', async (helm) => {
  const { status, stdout } = await helmLint({ helm, chart })
  expect({ status, stdout }).toMatchObject({ status: 0 })
})
