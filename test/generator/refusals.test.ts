import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { baseNames } from '../../generator/emit/base-names.ts'
import { emitChartGuards } from '../../generator/emit/chart-guards.ts'
import { withSharedParts } from '../../generator/emit/shared-parts.ts'
import { withSharedTexts } from '../../generator/emit/shared-texts.ts'
import { emitSharedWorkloads } from '../../generator/emit/shared-workloads.ts'
import { componentScope } from '../../generator/skeletons/component-scope.ts'
import { conditionToGo, GoExpression } from '../../generator/skeletons/go-expression.ts'
import { renderSkeleton } from '../../generator/skeletons/skeleton.ts'
import { templatesRoot } from '../../generator/skeletons/template-files.ts'
import { glooPlatform as chart } from '../../schema/gloo-platform/chart.ts'
import { telemetryCollector } from '../../schema/gloo-platform/components/telemetry/collector.ts'
import { redis } from '../../schema/gloo-platform/components/redis.ts'
import { durationPattern } from '../../schema/model/patterns.ts'
import { toyChart } from './toy-chart/chart.ts'

test('a guard that no rule names', () => {
  const templates = mkdtempSync(join(tmpdir(), 'gloo-values-guards-'))
  try {
    mkdirSync(join(templates, 'toy-chart/guards'), { recursive: true })
    writeFileSync(join(templates, 'toy-chart/guards/stray.hbs'), '')
    expect(() => emitChartGuards(toyChart(), templates)).toThrow(
      'these guards belong to no rule that is marked as guarded: guards/stray.hbs',
    )
  } finally {
    rmSync(templates, { recursive: true })
  }
})

test('a section that rules ask for, and that the base of a configuration has not', () => {
  const files = telemetryCollector.files.map((file) => ({ ...file, named: ['nothing' as never] }))
  expect(() => baseNames(chart.name, [{ ...telemetryCollector, files }])).toThrow(
    'has an empty section nothing',
  )
})

test('a shape with the name of an internal definition', () => {
  const schema = {
    properties: { wait: { type: 'string', pattern: durationPattern.pattern } },
    definitions: { duration: { type: 'object' } },
  }
  expect(() => withSharedTexts(schema)).toThrow(
    'a shape of the model has the name of an internal definition, "duration"',
  )
})

test('a recurring part for which no name is left', () => {
  const long = { type: 'string', description: 'A part that is long enough to be worth sharing. '.repeat(9) }
  const definitions = {
    one: { type: 'array', items: long },
    two: { type: 'array', maxItems: 2, items: long },
    oneItem: { type: 'boolean' },
  }
  expect(() => withSharedParts({ definitions })).toThrow(
    'every possible name of the shared part is taken: one.item',
  )
})

test('a named template in a condition that cannot include one', () => {
  const read = (path: string): GoExpression => new GoExpression(path, 'flag')
  expect(() => conditionToGo({ not: { template: 'toy-chart.sold' } }, read)).toThrow(
    'a condition cannot include the named template toy-chart.sold here',
  )
})

test('rules limited to namespaces of a component that has none', () => {
  const scope = componentScope(chart, redis, templatesRoot)
  expect(() => renderSkeleton('test.hbs', '{{quoted (limitedNamespaces "secrets")}}', scope)).toThrow(
    'redis has no rules that can be limited to namespaces',
  )
})

test('workloads that share a manifest, and differ in it', () => {
  const { workload } = redis
  const components = [redis, { ...redis, id: 'other', workload: { ...workload, replicas: 2 } }]
  expect(() => emitSharedWorkloads({ ...chart, components }, templatesRoot)).toThrow(
    'workloads that share redisServer differ in more than name and namespace',
  )
})
