import { quoted } from '../values/path-text.ts'
import { entryAt, type Entry, type MappingNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { chartNamedBy } from './parts/chart-name.ts'
import { dropNulls } from './kustomize-nulls.ts'
import { itemsAt, mappingsAt, locationOf, scalarAt, textAt, writtenText } from './parts/manifest-node.ts'
import { addUnknown, addValues, finished, newRelease, type Manifests } from './parts/manifest.ts'
import { templated } from './parts/templated.ts'
import { noted, ofChart, type NotJudged } from './parts/unknown-chart.ts'

const advice = 'check the output of kustomize build --enable-helm'

/** The releases of a `kustomization.yaml`: each of its `helmCharts`. */
export function kustomizeReleases(manifests: Manifests, root: MappingNode): (CarriedRelease | NotJudged)[] {
  return mappingsAt(root, 'helmCharts').map((node) => noted(manifests, node, judgedRelease(manifests, node)))
}

function judgedRelease(manifests: Manifests, node: MappingNode): CarriedRelease | NotJudged {
  const namedChart = chartNamedBy(textAt(node, 'name'), manifests.charts)
  if (namedChart === 'other') return 'other'
  const location = entryAt(node, ['name'])?.key ?? locationOf(manifests.file, node)
  return ofChart(namedChart, chartRelease(manifests, node), manifests, location, advice)
}

function chartRelease(manifests: Manifests, node: MappingNode): CarriedRelease {
  const { file } = manifests
  const anchor = ['valuesInline', 'valuesFile', 'additionalValuesFiles', 'name']
    .map((key) => entryAt(node, [key])?.key)
    .find((key) => key !== undefined)
  const location = anchor ?? locationOf(file, node)
  const release = newRelease(manifests, nameOfChart(node), location)
  release.renderedBy = 'Kustomize'
  const version = scalarAt(node, 'version')
  if (version?.location !== undefined)
    release.version = {
      text: writtenText(version),
      location: version.location,
    }
  addInlineAndFile(manifests, release, node)
  for (const item of itemsAt(node, 'additionalValuesFiles')) addFile(manifests, release, item)
  return finished(release, location)
}

function nameOfChart(node: MappingNode): string {
  const namespace = scalarAt(node, 'namespace')
  const name = scalarAt(node, 'releaseName') ?? scalarAt(node, 'name')
  return [namespace, name].flatMap((one) => (one ? [writtenText(one)] : [])).join('/')
}

/**
 * `HelmChartInflationGenerator` of Kustomize: without `valuesInline` the file is read as it is; else both are merged,
 * and `valuesMerge` says which of them wins. Seen with Kustomize 5.8.0.
 */
function addInlineAndFile(manifests: Manifests, release: CarriedRelease, node: MappingNode): void {
  const inline = entryAt(node, ['valuesInline'])
  const valuesFile = scalarAt(node, 'valuesFile')
  if (inline === undefined || isEmpty(inline)) {
    addFile(manifests, release, valuesFile)
    return
  }
  const mode = scalarAt(node, 'valuesMerge')
  const location = locationOf(manifests.file, mode ?? node)
  const merge = mode?.value || 'override'
  if (merge === 'merge') {
    addInline(manifests, release, inline)
    addFile(manifests, release, valuesFile)
    if (valuesFile === undefined) {
      const reason = "valuesMerge: merge lets the chart's values override valuesInline"
      addUnknown(release, location, reason, 'remove valuesMerge, so that valuesInline overrides them')
    }
    return
  }
  if (merge !== 'replace') addFile(manifests, release, valuesFile)
  addInline(manifests, release, inline)
  if (merge === 'override') dropNulls(release, valuesFile)
  else if (merge !== 'replace') {
    const words = mode === undefined ? '' : writtenText(mode)
    addUnknown(
      release,
      location,
      `valuesMerge requires override, merge or replace, got ${quoted(words)}`,
      'remove valuesMerge, so that valuesInline overrides valuesFile',
    )
  }
}

function isEmpty({ value }: Entry): boolean {
  return value.kind === 'mapping' ? value.entries.size === 0 : value.kind === 'scalar' && value.value === null
}

function addInline(manifests: Manifests, release: CarriedRelease, inline: Entry): void {
  if (inline.value.kind === 'mapping') addValues(manifests, release, inline)
  else {
    addUnknown(
      release,
      inline.key ?? locationOf(manifests.file, inline.value),
      'Kustomize requires a mapping in valuesInline',
      'remove the | after valuesInline',
    )
  }
}

function addFile({ file }: Manifests, release: CarriedRelease, node: Entry['value'] | undefined): void {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') return
  const location = locationOf(file, node)
  if (templated.test(node.value) || node.value.includes('://'))
    addUnknown(release, location, `the file ${writtenText(node)} is not in this repository`, advice)
  else release.layers.push({ path: node.value, base: 'carrier', location, isOptional: false })
}
