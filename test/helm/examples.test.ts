import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { policies } from '../../schema/gloo-platform/policies/index.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { chart, inputOf } from '../fixes/fix-text.ts'
import { examples, render, repository } from './support/chart.ts'
import { masked } from './support/masked.ts'

const scenarios = [
  'air-gap',
  'ambient-multicluster',
  'external-redis',
  'external-workloads',
  'fips',
  'mesh-core',
  'oidc',
  'openshift',
  'own-relay-certificates',
  'portal',
  'production-management',
  'single-cluster',
  'telemetry',
  'workload-cluster',
]

/** The rules of the policy for production. */
const production = policies.find(({ id }) => id === 'production')!.rules

function findingsIn(text: string, rules: typeof chart.rules) {
  const releases = [{ name: 'values.yaml', files: [{ name: 'values.yaml', text }] }]
  return validateReleases(inputOf(text, { releases, chart: { ...chart, rules } })).diagnostics
}

/** The rules of the policy that a README says its values break. */
function rulesNamedIn(readme: string): string[] {
  const line = /^`--policy production` fails: (.*)$/m.exec(readme)?.[1] ?? ''
  return [...line.matchAll(/`([a-z-]+)` \(/g)].map(([, id]) => id!)
}

test('every scenario has an example', () => {
  expect(examples().map(({ name }) => name)).toEqual(scenarios)
})

describe.each(examples())('$name', ({ name, values }) => {
  const text = readFileSync(join(repository, values), 'utf8')
  const readme = readFileSync(join(repository, 'examples', name, 'README.md'), 'utf8')

  test('has no findings', () => {
    expect(findingsIn(text, chart.rules)).toEqual([])
  })

  test('passes the policy for production, or says which rules it breaks and why', () => {
    const broken = findingsIn(text, [...chart.rules, ...production]).map(({ ruleId }) => ruleId)
    expect(rulesNamedIn(readme).sort()).toEqual([...new Set(broken)].sort())
  })

  test('has a short README', () => {
    expect(readme.trim().split('\n').length).toBeLessThanOrEqual(10)
  })

  // `npx vitest run test/helm/examples.test.ts --update` writes the files anew.
  test('renders as before', async () => {
    const manifest = masked(await render({ valuesFiles: [values] }))
    await expect(manifest).toMatchFileSnapshot(join(repository, 'examples', name, 'rendered.yaml'))
  })
})
