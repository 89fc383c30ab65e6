import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOfStructure, nameOf, type Definition } from '../../scripts/published-crds/structure.ts'
import published from '../resources/published.json' with { type: 'json' }
import { helmLint, helmVersions, parseObjects, render, repository } from './support/chart.ts'

const chart = join(repository, 'charts/gloo-platform-crds')
const core = ['Dashboard', 'KubernetesCluster', 'Workspace']
const enterprise = ['FaultInjectionPolicy']

const switches = [true, false].flatMap((installEnterpriseCrds) =>
  [true, false].map((disableAdmissionValidation) => ({ installEnterpriseCrds, disableAdmissionValidation })),
)

describe.each(switches)('the CRDs with %j', async (values) => {
  const [oldest, ...others] = await Promise.all(helmVersions.map((helm) => render({ helm, chart, values })))
  const definitions = parseObjects(oldest!) as unknown as Definition[]

  test('are the same text on every Helm', () => {
    expect(others).toEqual([oldest, oldest])
  })

  test('are those that the switch for enterprise asks for', () => {
    const kinds = definitions.map(({ spec }) => spec.names.kind)
    expect(kinds.sort()).toEqual([...core, ...(values.installEnterpriseCrds ? enterprise : [])].sort())
  })

  test('have the structure of the published ones', () => {
    const hashes = Object.fromEntries(definitions.map((one) => [nameOf(one), hashOfStructure(one)]))
    const relaxed = values.disableAdmissionValidation ? enterprise : []
    for (const [name, hash] of Object.entries(hashes)) {
      const isRelaxed = relaxed.some((kind) => name.endsWith(`/${kind}`))
      expect(hash === (published as Record<string, string>)[name], name).toBe(!isRelaxed)
    }
  })

  test('have rules, unless validation is off', () => {
    const hasRules = JSON.stringify(definitions).includes('x-kubernetes-validations')
    expect(hasRules).toBe(values.installEnterpriseCrds && !values.disableAdmissionValidation)
  })
})

test.each(helmVersions)('Helm %s finds nothing to say of the chart', async (helm) => {
  const { status, stdout } = await helmLint({ helm, chart })
  expect({ status, stdout }).toMatchObject({ status: 0 })
})
