import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CompactChart, CompactSchema } from '../../schema/model/compact-chart.ts'
import { builtInRules } from '../../schema/built-in/index.ts'
import { rulesOf } from '../../schema/model/policy.ts'
import { policies } from '../../schema/gloo-platform/policies/index.ts'
import { rules } from '../../schema/gloo-platform/rules/index.ts'
import { resolveRef } from '../../validator/chart/resolve.ts'

const policyRules = rulesOf(policies)

const folder = new URL('../../schema/gloo-platform/rules/', import.meta.url)
const { schema, components } = JSON.parse(
  readFileSync(new URL('../../generated/validator/gloo-platform.json', import.meta.url), 'utf8'),
) as CompactChart

/** What is at a path, also in a shape of Kubernetes. */
function schemaAt(path: readonly string[]): CompactSchema | undefined {
  return path.reduce<CompactSchema | undefined>((at, key) => {
    const { properties = {}, additionalProperties = false } = at ? resolveRef(schema, at) : {}
    return properties[key] ?? (additionalProperties || undefined)
  }, schema)
}

test('the registry holds the rule of every file, sorted by id', () => {
  const files = readdirSync(folder).filter((name) => name !== 'index.ts')
  expect(rules.map(({ id }) => `${id}.ts`)).toEqual(files.sort())
})

test('the registry of policies holds the rule of every file, sorted by id', () => {
  const files = readdirSync(new URL('../policies/', folder)).filter((name) => name !== 'index.ts')
  expect(policyRules.map(({ id }) => `${id}.ts`)).toEqual(files.sort())
  expect(policies.map(({ id }) => id)).toEqual(policies.map(({ id }) => id).sort())
})

test('ids are unique, over the built-in rules too', () => {
  const ids = [...rules, ...policyRules, ...builtInRules].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(builtInRules.map(({ id }) => id)).toEqual(builtInRules.map(({ id }) => id).sort())
})

test.each([...rules, ...policyRules].map((rule) => [rule.id, rule] as const))(
  '%s is complete',
  (id, rule) => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/)
    expect(rule.summary).toMatch(/\.$/)
    expect(rule.docs).toMatch(/\.$/)
    expect(rule.source.every((source) => source !== '')).toBe(true)
    for (const path of rule.reads) {
      expect(schemaAt(path.split('.')), path).toBeDefined()
    }
    for (const below of rule.readsEach ?? []) {
      const paths = components.map(({ section }) => `${section}.${below}`.split('.'))
      expect(paths.map(schemaAt).filter((schema) => schema !== undefined)).not.toEqual([])
    }
    const { readsRunning = [] } = rule
    if (readsRunning !== 'all')
      expect(components.map(({ id }) => id)).toEqual(expect.arrayContaining([...readsRunning]))
  },
)

const containers = components.flatMap((component) => component.containers)

test.each(containers.map((container) => [container.section, container] as const))(
  'the resources that rules read of container %s are in the model, unless it has none',
  (section, { lacksResources }) => {
    const read = [...rules, ...policyRules]
      .flatMap(({ readsEach = [] }) => readsEach)
      .filter((path) => path.startsWith('resources.'))
    expect(read).not.toEqual([])
    for (const path of read) {
      expect(schemaAt(`${section}.${path}`.split('.')) === undefined, path).toBe(lacksResources)
    }
  },
)
