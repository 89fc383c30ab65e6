import { pathText } from '../../values/path-text.ts'
import { sureChart } from '../../chart/recognise-chart.ts'
import type { Location } from '../../text/source-file.ts'
import type { MappingNode } from '../../values/values-tree.ts'
import type { CarriedRelease } from './carrier.ts'
import type { CarrierOptions } from './carrier-options.ts'
import type { NamedChart } from './chart-name.ts'
import { partlyChecked } from './carrier-findings.ts'
import type { Manifests } from './manifest.ts'

/** A release that is not judged: it is of another chart, or it is not known of which. */
export type NotJudged = 'other' | 'unknown'

/** Remembers the node of a release that is not judged: values that it shares are not edited. */
export function noted<Release extends CarriedRelease | NotJudged | undefined>(
  { notJudged }: Manifests,
  node: MappingNode,
  release: Release,
): Release {
  if (typeof release === 'string') notJudged.add(node)
  return release
}

/** The release with the chart that it is of; where no chart is named, its values have to tell. */
export function ofChart(
  namedChart: Exclude<NamedChart, 'other'>,
  release: CarriedRelease,
  { charts }: Pick<CarrierOptions, 'charts'>,
  location: Location,
  help: string,
): CarriedRelease | 'unknown' {
  if (namedChart !== 'unknown') return { ...release, ...namedChart }
  const layers = [...release.layers, ...release.flags].flatMap((layer) =>
    'root' in layer && layer.root !== undefined ? [layer.root] : [],
  )
  const sure = sureChart(charts, layers)
  if (sure === undefined) return 'unknown'
  const reason = `the chart is known only by its values (${pathText(sure.path)})`
  return {
    ...release,
    chart: sure.chart,
    isComplete: false,
    findings: [partlyChecked(location, reason, help), ...release.findings],
  }
}
