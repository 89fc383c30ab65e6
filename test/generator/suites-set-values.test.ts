import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isInRange } from '../../schema/model/chart-version.ts'
import { asField, notesOf, type FieldSchema } from '../../schema/model/field.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { isSection } from '../../generator/model/values-tree.ts'

const suites = join(import.meta.dirname, '../../charts/gloo-platform/tests')

/**
 * Sections of which suites need not set each value: those of somebody else's charts, and what becomes parts of the
 * configuration of a collector, which collectors themselves read in `test/helm/collector.test.ts`. That each value of
 * them has an effect is proven in `test/helm/value-effects.test.ts`.
 */
const provenElsewhere = [
  'clickhouse',
  'jaeger',
  'postgresql',
  'prometheus',
  'telemetryCollector',
  'telemetryCollectorCustomization',
  'telemetryGateway',
  'telemetryGatewayCustomization',
]

interface Suite {
  set?: Record<string, unknown>
  tests: { set?: Record<string, unknown> }[]
}

test('a suite sets every value of our own that templates read', () => {
  const suiteFiles = readdirSync(suites).filter((file) => file.endsWith('_test.yaml'))
  const set = new Set(
    suiteFiles.flatMap((file) => {
      const suite = parse(readFileSync(join(suites, file), 'utf8')) as Suite
      return [suite, ...suite.tests].flatMap(({ set = {} }) => Object.entries(set).flatMap(pathsOf))
    }),
  )
  expect(ownLeaves(asField(glooPlatform.values), []).filter((path) => !set.has(path))).toEqual([])
})

/** The path of a value, of the sections that it is in, and of the values in it. */
function pathsOf([path, value]: [string, unknown]): string[] {
  const keys = path.replaceAll(/\[\d+\]/g, '').split(/(?<!\\)\./)
  return [
    ...keys.map((_, index) => keys.slice(0, index + 1).join('.')),
    ...(isMapping(value)
      ? Object.entries(value).flatMap(([key, below]) => pathsOf([`${path}.${key}`, below]))
      : []),
  ]
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Values that templates read, without those of which Kubernetes defines the shape. */
function ownLeaves({ properties = {} }: FieldSchema, path: readonly string[]): string[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const here = [...path, key]
    const { passThrough } = notesOf(field)
    if (passThrough !== undefined || !isInRange(notesOf(field), glooPlatform.version)) return []
    if (provenElsewhere.includes(here[0]!) || field.$ref !== undefined) return []
    return isSection(field) ? ownLeaves(field, here) : [here.join('.')]
  })
}
