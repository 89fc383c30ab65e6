import { describe, expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { helmVersions } from '../helm/support/chart.ts'
import { shareOfHelm } from '../share.ts'
import { placesByAjv, placesByHelm, placesByInterpreter, type Judge } from '../verdicts/refused-places.ts'
import { documentOf, groupsApart, placeOf, type Entry } from './documents.ts'
import { catalogueRows } from './rows.ts'
import { sensibleValues } from './sensible.ts'
import { wrongValue } from './wrong.ts'

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
  {
    pattern: /^telemetryCollector\.extraHostPathMounts$/,
    reason: 'a key of another chart, in use by mistake: the schema of the collector refuses the release',
  },
  {
    pattern: /^telemetryGatewayCustomization\.pipelines\..*\.managementPlaneExporters$/,
    reason: 'the gateway prints its pipelines as they are, and the collector refuses this key in them',
  },
]

const rows = catalogueRows()
const accepted = rows.filter(({ path }) => !refusedOnPurpose.some(({ pattern }) => pattern.test(path)))
const sensible = accepted.flatMap((row) => sensibleValues(row).map((value) => ({ path: row.path, value })))
const wrong = accepted
  .map((row) => ({ path: row.path, value: wrongValue(row) }))
  .filter(({ value }) => value !== undefined)

const isCurrent = new Map(
  accepted.map((row) => [
    row.path,
    placesByInterpreter(documentOf([{ path: row.path, value: sensibleValues(row)[0] }])).length === 0,
  ]),
)

/** Entries of values that the newest chart has, in as few documents as hold them. */
function documentsOf(entries: readonly Entry[]): Entry[][] {
  return groupsApart(entries.filter(({ path }) => isCurrent.get(path)))
}

/** What may also be `false` is named as a whole by some judges. */
function asNamed(place: string): string {
  return place.replace(/^(prometheus\.server\.securityContext)\..*/, '$1')
}

const judges: [string, Judge, shareOf: <T>(documents: T[]) => T[]][] = [
  ['the interpreter', (values) => Promise.resolve(placesByInterpreter(values)), (all) => all],
  ['Ajv', (values) => Promise.resolve(placesByAjv(values)), (all) => all],
  ...helmVersions.map((helm): (typeof judges)[number] => [
    `Helm ${helm}`,
    (values) => placesByHelm(helm, values),
    (all) => shareOfHelm(helm, 1, all),
  ]),
]

describe.skipIf(rows.length === 0)('the catalogue of values', () => {
  test('is more than a thousand rows, nearly all of them of the newest chart', () => {
    expect(rows.length).toBeGreaterThan(1150)
    const current = accepted.filter(({ path }) => isCurrent.get(path)).length
    process.stdout.write(
      `Catalogue: ${rows.length} rows, ${current} of the newest chart; values: ${sensible.length} sensible, ${wrong.length} of a wrong type\n`,
    )
    expect(current).toBeGreaterThan(0.95 * accepted.length)
  })

  test('holds what is refused on purpose', () => {
    for (const { pattern } of refusedOnPurpose)
      expect(
        rows.some(({ path }) => pattern.test(path)),
        pattern.source,
      ).toBe(true)
  })

  test.each(judges)('%s accepts sensible values', async (_name, placesBy, shareOf) => {
    for (const entries of shareOf(documentsOf(sensible)))
      expect(await placesBy(documentOf(entries))).toEqual([])
  })

  test.each(judges)(
    '%s refuses values of a wrong type, each by its place',
    async (_name, placesBy, shareOf) => {
      for (const entries of shareOf(documentsOf(wrong))) {
        const wanted = entries.map(({ path }) => asNamed(placeOf(path)))
        const named = (await placesBy(documentOf(entries))).map(asNamed)
        expect([...new Set(named)].toSorted()).toEqual([...new Set(wanted)].toSorted())
      }
    },
  )

  test('values that the newest chart has lost are taken by a chart that has them, and refused with a wrong type', () => {
    const older = (entries: readonly Entry[]) => entries.filter(({ path }) => !isCurrent.get(path))
    const placesIn = (entry: Entry) =>
      glooPlatform.minors.map((minor) => placesByInterpreter(documentOf([entry]), `${minor}.9`))
    for (const entry of older(sensible)) expect(placesIn(entry), JSON.stringify(entry)).toContainEqual([])
    for (const entry of older(wrong)) expect(placesIn(entry), JSON.stringify(entry)).not.toContainEqual([])
  })
})
