import { describe, expect, test } from 'vitest'
import { allValues } from '../../generator/model/values-tree.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { compareChartVersions } from '../../schema/model/chart-version.ts'
import { catalogueRows } from './rows.ts'

/** Values that charts read before the values file in which the catalogue first sees them. */
const readBefore: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^clickhouse\.(?:auth|persistence)\./,
    reason: 'the chart of Bitnami reads them in 2.4 too, where they are in use',
  },
  {
    pattern: /^telemetry(?:Collector|Gateway)\.(?:service|config)\./,
    reason: 'the chart of the collector reads them in 2.3 too, where they are in use',
  },
  {
    pattern: /^extAuthService\.extAuth\.apiKeyStorage\.(?:config|name|secretKey)$/,
    reason: 'the templates of 2.3.3 read them, although its values file does not have them',
  },
  {
    pattern: /^extAuthService\.extAuth\.apiKeyStorage\.enabled$/,
    reason: 'in use with 2.3, whose chart takes any key of the section for its switch',
  },
]

/** The version in which a row says that its value came, such as `2.5 (absent from 2.4 values)`: not where it was only seen. */
function statedSince(since = ''): string | undefined {
  return /^(2\.\d+(?:\.\d+)?)(?: \(absent|$)/.exec(since)?.[1]
}

const modelled = new Map([...allValues(glooPlatform.values)].map((value) => [value.path.join('.'), value]))

/** The newest minor version that the value or a section around it is said to need. */
function modelledSince(path: string): string {
  const keys = path.split('.')
  return keys
    .flatMap((_, index) => modelled.get(keys.slice(0, index + 1).join('.'))?.notes.since ?? [])
    .reduce<string>((newest, one) => (compareChartVersions(one, newest) > 0 ? one : newest), '0.0.0')
}

/** The value, or those in it where it is a mapping, which says nothing of versions itself. */
function valuesAt(path: string): string[] {
  const inside = [...modelled.keys()].filter((other) => other.startsWith(`${path}.`))
  return inside.length > 0 ? inside : [path]
}

const rows = catalogueRows().filter(
  ({ path, since }) => modelled.has(path) && statedSince(since) !== undefined,
)

describe.skipIf(rows.length === 0)('versions of values', () => {
  test('are not older than the first values file that has them', () => {
    const older = rows
      .filter(({ path }) => !readBefore.some(({ pattern }) => pattern.test(path)))
      .flatMap(({ path, since }) => valuesAt(path).map((value) => ({ value, since })))
      .filter(({ value, since }) => compareChartVersions(modelledSince(value), statedSince(since)!) < 0)
      .map(({ value, since }) => `${value}: ${since}, not ${modelledSince(value)}`)
    expect(older).toEqual([])
  })

  test('are older only where a row says so', () => {
    for (const { pattern } of readBefore) {
      expect(
        rows.some(({ path }) => pattern.test(path)),
        String(pattern),
      ).toBe(true)
    }
  })
})
