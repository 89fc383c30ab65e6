import { describe, expect, test } from 'vitest'
import { editedSchema } from '../../cli/knowledge/edited-schema.ts'
import { editorsSchema } from '../../generator/emit/editors-schema.ts'
import { editsBetween } from '../../generator/model/schema-edits.ts'
import { charts } from '../../schema/charts.ts'
import { run } from '../cli/run.ts'

const limit = 900_000

describe.each(charts.flatMap((chart) => chart.minors.map((minor) => [chart.name, minor, chart] as const)))(
  '%s %s',
  (name, minor, chart) => {
    test('the program prints the schema that the model makes', async () => {
      const args = ['schema', '--chart', name, '--chart-version', `${minor}.1`]
      const { status, stdout, stderr } = await run(args)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const schema = JSON.parse(stdout) as unknown
      expect(schema).toEqual(editorsSchema(chart, minor))
      expect(JSON.stringify(schema).length).toBeLessThan(limit)
    })
  },
)

describe('a version that is newer than the model', () => {
  test.each([
    ['2.9.1', 'Values of gloo-platform 2.7'],
    ['2.14', 'Values of gloo-platform 2.7, and what is known to have come up to 2.12'],
  ])('%s has the newest schema before it', async (version, title) => {
    const { status, stdout, stderr } = await run(['schema', '--chart-version', version])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ title })
    expect(stderr).toBe(
      `gloo-values: gloo-platform ${version} is newer than the newest known chart, 2.7; editors mark keys that came later\n`,
    )
  })

  test('a gate that came after it is offered from there on', async () => {
    const gate = '"AllowVirtualDestinationWithoutSelectorsRouting"'
    expect((await run(['schema', '--chart-version', '2.11'])).stdout).not.toContain(gate)
    expect((await run(['schema', '--chart-version', '2.12'])).stdout).toContain(gate)
  })
})

test.each(['2.2', '3.0', '2', 'x'])('there is no schema for version %s', async (version) => {
  const { status, stderr } = await run(['schema', '--chart-version', version])
  expect(status).toBe(2)
  expect(stderr).toContain(`no schema for gloo-platform ${version}; available: 2.3, 2.4, 2.5, 2.6, 2.7\n`)
})

test.each([
  ['a value that changes', { a: 1, b: { c: [1, 2] } }, { a: 1, b: { c: [1, 3] } }],
  ['keys that come and go', { a: 1, b: {} }, { b: { d: null } }],
  ['a sequence of another length', { a: [1, 2] }, { a: [1] }],
  ['another kind of value', { a: [1], b: { c: 1 }, e: null }, { a: { 0: 1 }, b: 1, e: {} }],
])('edits make one out of the other: %s', (_name, from, to) => {
  const edits = editsBetween(from, to)
  expect(edits.length).toBeGreaterThan(0)
  expect(editedSchema(structuredClone(from), edits)).toEqual(to)
  expect(editsBetween(to, to)).toEqual([])
})
