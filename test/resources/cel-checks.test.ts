import { expect, test } from 'vitest'
import { charts } from '../../schema/charts.ts'
import { celChecks as ofOperator } from '../../schema/gloo-operator/cel-checks.ts'
import { celChecks as ofPlatform } from '../../schema/gloo-platform-crds/cel-checks/index.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import { goDuration } from '../../schema/model/go-duration.ts'
import { fieldsOfVersion } from './fields.ts'
import { examples } from './cel-examples.ts'

const celChecks = { ...ofPlatform, ...ofOperator }
const resources = charts.flatMap((chart) => chart.resources)
const modelled = resources.flatMap(({ versions }) => versions.flatMap(fieldsOfVersion))
const rules = new Set(modelled.flatMap(([, field]) => field[metaKeyword].rules ?? []).map(({ rule }) => rule))

test('each rule in CEL has a check, and each check a rule', () => {
  expect(Object.keys(celChecks).sort()).toEqual([...rules].sort())
})

test('each check has examples that keep it, and some that break it', () => {
  expect(Object.keys(examples).sort()).toEqual(Object.keys(celChecks).sort())
})

test.each(Object.entries(examples))('%s', (rule, { kept, broken }) => {
  const check = celChecks[rule]!
  for (const value of kept) expect([value, check(value as never)]).toEqual([value, true])
  for (const value of broken) expect([value, check(value as never)]).not.toEqual([value, true])
  expect(kept.length * broken.length).toBeGreaterThan(0)
})

test.each([
  ['1h2m3.5s', 3723.5e9],
  ['-1.5h', -5400e9],
  ['.5ms', 5e5],
  ['0', 0],
  ['+3us', 3000],
  ['3µs', 3000],
  ['3', undefined],
  ['', undefined],
  ['1d', undefined],
  ['1 s', undefined],
  ['9999999h', undefined],
])('Go reads %j as %s nanoseconds', (text, nanoseconds) => {
  expect(goDuration(text)).toBe(nanoseconds)
})
