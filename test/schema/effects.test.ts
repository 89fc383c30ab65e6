import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { allValues, isSection } from '../../generator/model/values-tree.ts'
import { isChartVersion, isInRange, minorOf } from '../../schema/model/chart-version.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { noEffectOf } from '../../validator/schema/effect.ts'

const values = new Map([...allValues(glooPlatform.values)].map((value) => [value.path.join('.'), value]))
const version = '2.5.8'
const published = { chart: await loadChart(), chartSource: 'published', version } as const

/** Values, each changed alone, and whether the rendering of the complete chart 2.5.8 changed with it. */
const seen = join(import.meta.dirname, '../../../shared/reference/effect-2.5.8.tsv')

/** Only `common.leaderElection: false` lets the switch of a component have an effect. */
const isCoupled = (path: string): boolean => path.endsWith('.leaderElection')

/** The release without a management server reads these. */
const onManagementSide = 'none on the management side'

test('what is unread is said of minor versions that the model knows', () => {
  const minors = [...values.values()].flatMap(({ notes }) => notes.unread?.in ?? [])
  expect(minors.length).toBeGreaterThan(0)
  for (const minor of minors) expect(glooPlatform.minors).toContain(minor)
})

test('a value that was read before a version names a known one, and is reported from there on only', () => {
  const read = [...values.values()].filter(({ notes }) => notes.passThrough?.readBefore !== undefined)
  expect(read.length).toBeGreaterThan(0)
  for (const { notes } of read) {
    const first = notes.passThrough!.readBefore!
    expect(isChartVersion(first)).toBe(true)
    expect(glooPlatform.minors.slice(1)).toContain(minorOf(first))
    expect(noEffectOf({ ...published, version: '2.3.0' }, { passThrough: notes.passThrough! })).toBe(
      undefined,
    )
    expect(noEffectOf({ ...published, version: first }, { passThrough: notes.passThrough! })).toMatchObject({
      severity: 'info',
    })
  }
})

describe.skipIf(!existsSync(seen))('the rendering of 2.5.8', () => {
  const rows = existsSync(seen)
    ? readFileSync(seen, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t') as [string, string, string])
    : []

  test('changes with no value that has no effect in 2.5', () => {
    const judged = rows.filter(([path, , effect]) => effect === 'yes' && known(path))
    expect(judged.length).toBeGreaterThan(300)
    expect(judged.map(([path]) => path).filter((path) => noEffectAt(path) !== undefined)).toEqual([])
  })

  test('does not change with values that are reported: a warning each', () => {
    const judged = rows.filter(
      ([path, , effect]) =>
        effect.startsWith('none') && effect !== onManagementSide && known(path) && !isCoupled(path),
    )
    expect(judged.length).toBeGreaterThan(50)
    expect(judged.map(([path]) => path).filter((path) => noEffectAt(path) !== 'warning')).toEqual([])
  })
})

/** Whether the model has the value in that version, or all that is in a value around it. */
function known(path: string): boolean {
  const around = chain(path)
  const last = around.at(-1)
  if (last === undefined) return false
  return (
    around.every(({ notes }) => isInRange(notes, version)) &&
    !isSection(last.field) &&
    (last.path.join('.') === path || around.some(({ notes }) => notes.passThrough || notes.unread))
  )
}

function noEffectAt(path: string): string | undefined {
  return chain(path)
    .map(({ notes: { passThrough, unread } }) =>
      noEffectOf(published, { ...(passThrough && { passThrough }), ...(unread && { unread }) }),
    )
    .find((found) => found !== undefined)?.severity
}

/** The values of the model on the way to a path. */
function chain(path: string) {
  const keys = path.split('.')
  return keys.flatMap((_, index) => values.get(keys.slice(0, index + 1).join('.')) ?? [])
}
