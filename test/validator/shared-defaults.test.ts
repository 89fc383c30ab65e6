import { expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import type { ReleaseInput } from '../../validator/release/input.ts'
import { helmProfile } from '../../validator/values/helm-profile.ts'

/** A chart whose own defaults lack what its schema asks for. */
const chart = {
  chart: 'toy',
  rules: [],
  migrations: [],
  version: '1.0.0',
  oldest: '1.0.0',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      server: {
        type: 'object',
        additionalProperties: false,
        required: ['port'],
        properties: { port: { type: 'integer' }, host: { type: 'string' } },
      },
      name: { type: 'string' },
    },
  },
  defaults: { server: { host: 'x' } },
  olderDefaults: [],
  incompleteDefaults: [['server']],
  components: [],
  configurations: {},
  hints: { ownSections: [], otherNames: { nearby: {}, anywhere: {} }, secretForms: [] },
} as unknown as KnownChart

function releasesWith(text: string, name: string): ReleaseInput {
  return { name, files: [{ name, text }] }
}

function messages(releases: readonly ReleaseInput[]): string[] {
  const report = validateReleases({ releases, chart, chartVersion: '1.0.0', tool: 'test' })
  return report.diagnostics.map(({ file, message }) => `${file}: ${message}`)
}

test('what is wrong with a default is reported for each release', () => {
  const releases = ['a', 'b', 'c'].map((name) => releasesWith('name: x\n', name))
  expect(messages(releases)).toEqual(
    ['a', 'b', 'c'].map((name) => `${name}: server.port is required but not set`),
  )
})

test('a release whose layers cannot all be read does not hide what another lacks', () => {
  const broken = releasesWith('name: x\n', 'a')
  const unread = { name: 'b', error: { message: 'the file does not exist' } }
  const incomplete = { name: 'b', files: [...broken.files, unread] }
  expect(messages([incomplete, releasesWith('name: x\n', 'c')])).toEqual([
    'b: the file does not exist',
    'c: server.port is required but not set',
  ])
})

test('a value of a user is judged in each release', () => {
  const releases = ['a', 'b'].map((name) => releasesWith('server: { port: no }\n', name))
  expect(messages(releases)).toEqual([
    'a: server.port requires an integer, got boolean no',
    'b: server.port requires an integer, got boolean no',
  ])
})

const minors = [...Array(10).keys()].map((minor) => `2.${3 + minor}.0`)

/** A run looks only at the defaults that are known to be incomplete. */
test.each(minors)(
  'nothing is to be found in the other defaults of gloo-platform %s',
  async (chartVersion) => {
    const known = await loadChart()
    const all = { ...known, incompleteDefaults: Object.keys(known.defaults).map((key) => [key]) }
    for (const profile of helmVersions.map((version) => helmProfile(version)!)) {
      for (const chartSource of ['published', 'ours'] as const) {
        const reportWith = (chart: KnownChart): unknown =>
          validateReleases({
            releases: [releasesWith('licensing: {}\n', 'a')],
            chart,
            chartVersion,
            chartSource,
            profile,
            tool: 'test',
          }).diagnostics
        expect(reportWith(known)).toEqual(reportWith(all))
      }
    }
  },
)
