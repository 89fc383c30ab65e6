import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import { compareChartVersions } from '../schema/model/chart-version.ts'
import { rulesOf } from '../schema/model/policy.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { chartDefaults, coalesce } from '../validator/values/layers.ts'
import {
  askedComponents,
  componentsFor,
  readsOfComponent,
  readsOfRule,
} from '../validator/rules/read-paths.ts'
import { runningComponents } from '../validator/rules/running-components.ts'
import { parseSource } from '../validator/sources/read-source.ts'
import { entryAt, toPlain } from '../validator/values/values-tree.ts'
import { shareOfDay } from './share.ts'

const policyRules = rulesOf(policies)

const root = join(import.meta.dirname, '..')
const chart = await loadChart()
const defaults = chartDefaults(chart, chart.version)

const everyValues = [...rules, ...policyRules]
  .flatMap(({ example }) => [example.bad, example.good])
  .concat(
    [join(root, 'examples'), join(root, 'test/rules')].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml') && !name.endsWith('rendered.yaml'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    ),
  )
  .flatMap((text) => parseSource('values.yaml', text).root ?? [])
  .map((values) => {
    const merged = coalesce(values, defaults)
    const plain = toPlain(merged) as Record<string, unknown>
    return { plain, ...runningComponents(chart.components, merged, plain) }
  })

/** Values that tell which paths somebody looks at. */
function watched(value: unknown, path: string, look: (path: string) => void): unknown {
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get(target, key) {
      if (typeof key !== 'string') return Reflect.get(target, key) as unknown
      const below = path === '' ? key : `${path}.${key}`
      look(below)
      return watched(Reflect.get(target, key), below, look)
    },
    ownKeys(target) {
      look(`${path}.*`)
      return Reflect.ownKeys(target)
    },
  })
}

// A rule is held back where what it says that it reads breaks the schema.
describe.each(shareOfDay(3, [...rules, ...policyRules]).map((rule) => [rule.id, rule] as const))(
  '%s',
  (_id, rule) => {
    const { components } = chart
    const asked = componentsFor(askedComponents(rule), components, new Set())
    const ofEach = asked.flatMap((component) => readsOfComponent(rule, component, components))
    const paths = [...readsOfRule(rule, components), ...ofEach].map((path) => path.join('.'))
    const isRead = (path: string): boolean =>
      paths.some((read) => `${path}.`.startsWith(`${read}.`) || read.startsWith(`${path}.`))

    test('looks at nothing else than it says', () => {
      const others = new Set<string>()
      const look = (path: string): void => {
        if (!isRead(path)) others.add(path)
      }
      for (const version of ['2.4.0', chart.version]) {
        for (const { plain, running: all, switches } of everyValues) {
          const running = componentsFor(askedComponents(rule), all, new Set()).map((component) => ({
            ...component,
            values: watched(component.values, component.section, look),
            containers: component.containers.map((container) => ({
              ...container,
              values: watched(container.values, container.section, look),
            })),
          }))
          rule.check({
            values: watched(plain, '', look) as never,
            running: running as never,
            isRunning: (id) => {
              expect(asked.map((component) => component.id)).toContain(id)
              return all.some((one) => one.id === id)
            },
            chart: {
              version,
              isStated: true,
              source: 'published',
              isAtLeast: (other) => compareChartVersions(version, other) >= 0,
              configurations: chart.configurations,
            },
            switches,
            isWhole: true,
            isSetByUser: () => true,
            isChangedByUser: () => true,
            defaultOf: (path) => {
              const entry = entryAt(defaults, path.split('.'))
              return entry && toPlain(entry.value)
            },
            nearest: () => undefined,
            report: () => undefined,
          })
        }
      }
      expect([...others]).toEqual([])
    })
  },
)
