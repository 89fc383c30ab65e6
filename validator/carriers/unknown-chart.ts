import type { Place } from '../source-file.ts'
import type { MapNode } from '../values-tree.ts'
import type { CarriedRelease } from './carrier.ts'
import type { CarrierOptions } from './carrier-options.ts'
import { partlyChecked } from './carrier-findings.ts'
import type { Manifests } from './manifest.ts'

/** A release that is not judged: it is of another chart, or nobody can tell of which. */
export type NotJudged = 'other' | 'unknown'

/** Remembers the node of a release that is not judged: values that it shares are not edited. */
export function noted<Release extends CarriedRelease | NotJudged | undefined>(
  { notJudged }: Manifests,
  node: MapNode,
  release: Release,
): Release {
  if (typeof release === 'string') notJudged.add(node)
  return release
}

/** A release of a chart that nobody can tell from here: it is judged where its values are those of our chart. */
export function ofUnknownChart(
  release: CarriedRelease,
  { ownSections }: Pick<CarrierOptions, 'ownSections'>,
  place: Place,
  help: string,
): CarriedRelease | 'unknown' {
  const sections = [...release.layers, ...release.flags].flatMap((layer) =>
    'root' in layer && layer.root !== undefined ? [...layer.root.entries.keys()] : [],
  )
  const section = sections.find((key) => ownSections.includes(key))
  if (section === undefined) return 'unknown'
  const finding = partlyChecked(place, `the chart is not known here, its values have ${section}`, help)
  return { ...release, isComplete: false, findings: [finding, ...release.findings] }
}
