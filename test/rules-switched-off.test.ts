import { beforeAll, describe, expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import type { CompactComponent } from '../schema/model/compact-chart.ts'
import { pathsOf } from '../schema/model/condition.ts'
import { rulesOf } from '../schema/model/policy.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { validateReleases } from '../validator/check/validate.ts'
import { fixturesOf } from './rule-fixtures.ts'

const chart = await loadChart()
const everyRule = [...rules, ...rulesOf(policies)]

/**
 * Findings of rules that say what to do about a component that is off, about objects that do not need it, or about values
 * of its section that another component reads: the certificate of the gateway depends on a value of the server.
 */
const aboutSwitches = [
  'agent-sidecar-server-required',
  'gateway-certificate-provided',
  'management-server-redis-required',
  'registered-clusters-unique',
  'registration-server-running',
  'release-renders-nothing',
  'ui-metrics-source',
]

const fixtures = everyRule.flatMap((rule) =>
  fixturesOf(rule.id, 'invalid').map(({ name, text }) => ({
    name: `${rule.id}/${name}`,
    text,
    settings: { chart: { ...chart, rules: [rule] } },
  })),
)

/** Where the findings of each rule on its documents stand, with one component off. */
function foundWithout(component: CompactComponent): ReadonlyMap<string, string[]> {
  const off = JSON.stringify(nested(pathsOf(component.enabledWhen)))
  const { diagnostics } = validateReleases({
    releases: fixtures.map(({ name, text, settings }) => ({
      name,
      files: [
        { name, text },
        { name: `${name}.off`, text: off },
      ],
      settings,
    })),
    chart,
    tool: '0.1.0',
  })
  const paths = new Map<string, string[]>()
  for (const { ruleId, path } of diagnostics)
    paths.set(ruleId, [...(paths.get(ruleId) ?? []), path.join('.')])
  return paths
}

/** Values in which all of these paths are false. */
function nested(paths: readonly string[]): object {
  const root: Record<string, unknown> = {}
  for (const path of paths) {
    const keys = path.split('.')
    const last = keys.pop()!
    let at = root
    for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>
    at[last] = false
  }
  return root
}

describe.each(chart.components)('with $id off', (component) => {
  let found: ReadonlyMap<string, string[]>
  beforeAll(() => {
    found = foundWithout(component)
  })

  test.each(everyRule.map(({ id }) => id).filter((id) => !aboutSwitches.includes(id)))(
    '%s is silent about it',
    (id) => {
      const about = (found.get(id) ?? []).filter((path) => path.startsWith(`${component.section}.`))
      expect(about).toEqual([])
    },
  )
})

describe('a built-in Redis', () => {
  const containers = `redis:
  deployment:
    deploymentOverrides: {spec: {template: {spec: {containers: [{name: redis}]}}}}
`
  const limits = (text: string, id: string): string[] =>
    validateReleases({
      releases: [{ name: 'r', files: [{ name: 'values.yaml', text: `common: {cluster: a}\n${text}` }] }],
      chart: { ...chart, rules: everyRule.filter((rule) => rule.id === id) },
      tool: '0.1.0',
    })
      .diagnostics.filter(({ ruleId }) => ruleId === id)
      .map(({ path }) => path.join('.'))

  test('is not looked at in a release of an agent, which has none', () => {
    const agent = 'glooAgent: {enabled: true, relay: {serverAddress: "a:1"}}\n'
    expect(limits(`${agent}${containers}`, 'override-containers-whole')).toEqual([])
    expect(limits(`glooMgmtServer: {enabled: true}\n${containers}`, 'override-containers-whole')).toEqual([
      'redis.deployment.deploymentOverrides.spec.template.spec.containers',
    ])
  })

  test('is looked at in a release of the UI alone, which has one', () => {
    expect(limits('glooUi: {enabled: true}\n', 'memory-limit-set')).toContain(
      'redis.deployment.resources.limits.memory',
    )
  })
  test('is asked for once where two containers share it', () => {
    expect(limits('rateLimiter: {enabled: true}\n', 'memory-limit-set')).toEqual([
      'rateLimiter.rateLimiter.resources.limits.memory',
    ])
  })
})
