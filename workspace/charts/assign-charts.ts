import { sharesMajor } from '../../schema/model/chart-version.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import type { ReleaseInput, ValidationInput } from '../../validator/release/input.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'
import { fittingCharts, recogniseChart, sureChart } from '../../validator/chart/recognise-chart.ts'
import type { ReleaseSettings } from '../../validator/release/release-settings.ts'
import { inHelmOrder } from '../../validator/set-flags/flag-kinds.ts'
import { readFlags } from '../../validator/set-flags/set-flag.ts'
import { readSource } from '../../validator/release/sources.ts'
import { entryAt, type MappingNode } from '../../validator/values/values-tree.ts'
import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import { ChartLoader } from './chart-loader.ts'
import type { ChartChoice } from './known-charts.ts'

type Input = Pick<ValidationInput, 'releases' | 'flags' | 'profile' | 'root' | 'readFlagFile'>

/** The releases, those that are open with the chart that is named for them or found from their values. */
export async function assignCharts(
  input: Input,
  open: ReadonlySet<ReleaseInput>,
  choice: ChartChoice,
): Promise<ReleaseInput[]> {
  const loader = new ChartLoader(choice.charts, choice.chart)
  const { marks } = choice.charts
  return Promise.all(
    input.releases.map(async (release) => {
      if (!open.has(release)) return release
      const layers = layersOf(release, input)
      const name = release.namedChart ?? chartFromSections(marks, layers, release, input)
      if (name !== undefined && name !== choice.chart.chart) {
        return ofChart(release, await loader.load(name), choice.chartVersion)
      }
      if (name !== undefined) return release
      const mayBeOf = fittingCharts(marks, layers).filter((chart) => chart !== choice.chart.chart)
      return mayBeOf.length === 0 ? release : { ...release, settings: { ...release.settings, mayBeOf } }
    }),
  )
}

/** The values of every layer, from where they are those of the chart. */
function layersOf({ files, settings }: ReleaseInput, input: Input): MappingNode[] {
  const profile = settings?.profile ?? input.profile ?? newestProfile
  const root = settings?.root ?? input.root ?? []
  const sources = files.map((file) => readSource(file, profile))
  const flags =
    input.readFlagFile === undefined
      ? []
      : readFlags(inHelmOrder(input.flags ?? []), profile, input.readFlagFile)
  return [...sources, ...flags].flatMap(({ root: values }) => {
    const own = values && (root.length === 0 ? values : entryAt(values, root)?.value)
    return own?.kind === 'mapping' ? [own] : []
  })
}

function chartFromSections(
  marks: readonly ChartMarks[],
  layers: readonly MappingNode[],
  release: ReleaseInput,
  { root }: Input,
): string | undefined {
  // In a folder the values of any chart may be found, and theirs may have the same sections.
  if (release.isFound) return sureChart(marks, layers)?.chart
  const key = (release.settings?.root ?? root)?.at(-1)
  return (recogniseChart(marks, layers) ?? marks.find(({ chart }) => chart === key))?.chart
}

/** The release as one of another chart. A version holds for it where that chart has such numbers. */
function ofChart(
  { isFound: _found, settings = {}, ...release }: ReleaseInput,
  chart: KnownChart,
  asked: string | undefined,
): ReleaseInput {
  const { chartVersion: configured, chartVersionAt, ...others } = settings
  const holds = (version: string | undefined): version is string =>
    version !== undefined && sharesMajor(version, chart.version)
  const version: ReleaseSettings = holds(configured)
    ? { chartVersion: configured, ...(chartVersionAt && { chartVersionAt }) }
    : holds(asked)
      ? { chartVersion: asked }
      : {}
  return { ...release, settings: { ...others, ...version, chart } }
}
