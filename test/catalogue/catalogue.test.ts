import { describe, expect, test } from 'vitest'
import { validateReleases } from '../../validator/check/validate.ts'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { overlay } from '../../schema/model/overlay.ts'
import { catalogueRows, type CatalogueRow } from './rows.ts'
import { sensibleValues } from './sensible.ts'

const chart = { ...(await loadChart()), rules: [] }
const rows = catalogueRows()

/** Rows that an error is right for; `docs/differences.md` has the reasons for users. */
const refusedOnPurpose: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /\.sidecars\.<name>\./,
    reason: 'only the built-in names render, also in 2.5.8: any other name is without effect',
  },
  {
    pattern: /^(adminNamespace|insecure|verbose)$/,
    reason: 'declared nowhere, a slip of templates of 2.5.8: the section `common` has them',
  },
  {
    pattern: /\.ports\.<name>$/,
    reason:
      'inferred from the generator of the chart, used by nobody: as errors, misspelt names of ports are found',
  },
]

describe.skipIf(rows.length === 0)('the catalogue of values', () => {
  test('is a thousand rows', () => expect(rows.length).toBeGreaterThan(850))

  test('what is refused on purpose is in it', () => {
    for (const { pattern } of refusedOnPurpose)
      expect(
        rows.some(({ path }) => pattern.test(path)),
        pattern.source,
      ).toBe(true)
  })

  const accepted = rows.filter(({ path }) => !refusedOnPurpose.some(({ pattern }) => pattern.test(path)))
  test.each(accepted.map((row) => [row.path, row] as const))('%s takes a sensible value', (_path, row) => {
    const refusals = sensibleValues(row).map((value) => refusalsOf(row, value))
    expect(refusals.flat(), JSON.stringify(sensibleValues(row))).toEqual([])
  })
})

/** Errors about the value in the newest chart, or where that has lost it in every older one. */
function refusalsOf(row: CatalogueRow, value: unknown): string[] {
  const errors = [undefined, ...minors].map((minor) => errorsOf(row, value, minor && `${minor}.9`))
  const isOlder = errors[0]!.some(({ ruleId }) => ruleId === 'not-in-version')
  const fewest = isOlder ? errors.toSorted((a, b) => a.length - b.length)[0]! : errors[0]!
  return fewest.map(({ message }) => message)
}

const { minors } = glooPlatform

function errorsOf({ path }: CatalogueRow, value: unknown, chartVersion?: string) {
  const values = overlay({ common: { cluster: 'mgmt' } }, nested(stepsOf(path), value))
  const { diagnostics } = validateReleases({
    releases: [{ name: 'values', files: [{ name: 'values.yaml', text: JSON.stringify(values) }] }],
    chart,
    tool: 'test',
    ...(chartVersion !== undefined && { chartVersion }),
  })
  return diagnostics.filter(({ severity }) => severity === 'error')
}

/** Keys of a path; the name of an annotation has dots of its own. */
function stepsOf(path: string): string[] {
  const [, above, annotation] = /^(.*Annotations)\.(.*)$/.exec(path) ?? []
  return above === undefined ? path.split('.') : [...above.split('.'), annotation!]
}

/** `[]` is an item of a list, `<name>` a key that the user chooses. */
function nested([step, ...rest]: string[], value: unknown): Record<string, unknown> {
  const key = step!.replace('[]', '').replace(/^<(.*)>$/, 'name')
  const inner = rest.length === 0 ? value : nested(rest, value)
  // An item of a list needs its name.
  if (step!.endsWith('[]') && rest[0] === 'domain')
    return { [key]: [{ name: 'cluster1', ...(inner as object) }] }
  return { [key]: step!.endsWith('[]') ? [inner] : inner }
}
