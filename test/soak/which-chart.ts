import fc from 'fast-check'
import { stringify } from 'yaml'
import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { knownCharts, loadChart } from '../../cli/knowledge/charts.ts'
import { withCharts } from '../../workspace/charts/with-charts.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import type { SoakTest } from './soak-test.ts'

const [platform, crds, operator] = chartMarks

/** How people write one and the same mapping. */
const styles: readonly ((values: object) => string)[] = [
  (values) => stringify(values),
  (values) => `# values\n---\n${stringify(values, { defaultKeyType: 'QUOTE_DOUBLE' })}`,
  (values) => `\uFEFF${stringify(values).replaceAll('\n', '\r\n')}`,
  (values) => JSON.stringify(values),
  (values) => stringify(values, { collectionStyle: 'flow' }),
  (values) => stringify(values, { defaultKeyType: 'QUOTE_SINGLE' }),
]

const sections = [...new Set(chartMarks.flatMap(({ sections }) => sections)), 'global', 'replicaCount']
const values = fc.dictionary(
  fc.constantFrom(...sections),
  fc.constantFrom({}, { enabled: true }, { a: 'b: c' }),
  {
    maxKeys: 4,
  },
)
const layers = fc.array(fc.record({ values, style: fc.nat(styles.length - 1) }), {
  minLength: 1,
  maxLength: 3,
})

/** By the page on the command line, without a look at how it is done. */
function expected(keys: readonly string[]): string {
  const has = (own: readonly string[]): boolean => keys.some((key) => own.includes(key))
  if (has(platform!.own)) return platform!.chart
  if (has(crds!.own)) return crds!.chart
  const others = keys.filter((key) => key !== 'global' && !operator!.sections.includes(key))
  return has(operator!.own) && others.length === 0 ? operator!.chart : platform!.chart
}

export const whichChart: SoakTest = {
  name: 'which-chart',
  promise: 'sections tell the chart of values, in any style of YAML and any order of layers',
  cases: 1500,
  async run(seed, cases) {
    const chart = await loadChart()
    const failures: string[] = []
    for (const some of fc.sample(layers, { numRuns: cases, seed })) {
      const files = some.map(({ values, style }, index) => ({
        name: `${index}.yaml`,
        text: styles[style]!(values),
      }))
      const choice = { charts: knownCharts, chart, isNamed: false, chartVersion: undefined }
      const input: Pick<ValidationInput, 'releases'> = { releases: [{ name: 'a', files }] }
      const { releases } = await withCharts(input, choice)
      const found = releases[0]!.settings?.chart?.chart ?? chart.chart
      const wanted = expected(some.flatMap(({ values }) => Object.keys(values)))
      if (found !== wanted) failures.push(`${found}, not ${wanted}: ${JSON.stringify(files)}`)
    }
    return failures
  },
}
