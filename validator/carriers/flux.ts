import type { Source } from '../sources/source.ts'
import { entryAt, type Entry, type MappingNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { schemaValidationOff } from './parts/carrier-findings.ts'
import { chartNamedBy } from './parts/chart-name.ts'
import { fluxChart, isObject } from './flux-chart.ts'
import { isOverValues, mergedLayers, targetLayer } from './flux-target.ts'
import {
  isTrueAt,
  itemsAt,
  mappingAt,
  mappingsAt,
  nameOf,
  locationOf,
  scalarAt,
  textAt,
} from './parts/manifest-node.ts'
import { addUnknown, addValues, finished, newRelease, notEdited, type Manifests } from './parts/manifest.ts'
import { ofChart, type NotJudged } from './parts/unknown-chart.ts'
import { withHiddenValues } from './parts/values-layer.ts'

/** The release of a `HelmRelease`. */
export function fluxRelease(manifests: Manifests, root: MappingNode): CarriedRelease | NotJudged | undefined {
  const spec = mappingAt(root, 'spec')
  if (spec === undefined) return undefined
  const chart = fluxChart(manifests, root, spec)
  const namedChart = chartNamedBy(chart.name, manifests.charts)
  if (namedChart === 'other') return 'other'
  const { file } = manifests
  const anchor =
    entryAt(spec, ['values']) ??
    entryAt(spec, ['valuesFrom']) ??
    entryAt(spec, ['chart']) ??
    entryAt(spec, ['chartRef'])
  const location = anchor?.key ?? locationOf(file, root)
  const release = newRelease(manifests, nameOf(root, 'HelmRelease'), location)
  if (chart.version !== undefined) release.version = chart.version
  addChartFiles(release, spec)
  const overValues = addReferences(manifests, release, root, spec)
  const values = entryAt(spec, ['values'])
  if (values !== undefined) addValues(manifests, release, values)
  release.layers.push(...overValues)
  for (const action of ['install', 'upgrade']) {
    const off = isTrueAt(spec, action, 'disableSchemaValidation')
    if (off?.key !== undefined) {
      release.findings.push(schemaValidationOff(off.key, `${action}.disableSchemaValidation`))
    }
  }
  const named = entryAt(spec, ['chartRef']) ?? entryAt(spec, ['chart'])
  return ofChart(
    namedChart,
    finished(release, location),
    manifests,
    named?.key ?? location,
    spec.entries.has('chartRef')
      ? 'check this file together with the OCIRepository or HelmChart'
      : 'check the output of kustomize build or flux build',
  )
}

/** Files of the chart that take the place of its own `values.yaml`. */
function addChartFiles(release: CarriedRelease, spec: MappingNode): void {
  const entry = entryAt(spec, ['chart', 'spec', 'valuesFiles'])
  const names = itemsAt(spec, 'chart', 'spec', 'valuesFiles')
  if (
    entry?.key === undefined ||
    names.every((name) => name.kind === 'scalar' && name.value === 'values.yaml')
  )
    return
  addUnknown(
    release,
    entry.key,
    'valuesFiles replaces the default values of the chart',
    'check these files as layers with -f',
  )
}

/**
 * In their order, each over the one before (`ChartValuesFromReferences` of helm-controller). Gives the layers that go
 * over `values`.
 */
function addReferences(
  manifests: Manifests,
  release: CarriedRelease,
  root: MappingNode,
  spec: MappingNode,
): Source[] {
  const { file, documents } = manifests
  const values = mappingAt(spec, 'values')
  const references = mergedLayers(release)
  const overValues: Source[] = []
  let isFirstTarget = true
  for (const reference of mappingsAt(spec, 'valuesFrom')) {
    const kind = textAt(reference, 'kind') ?? ''
    const name = textAt(reference, 'name')
    const key = textAt(reference, 'valuesKey') ?? 'values.yaml'
    const location = locationOf(file, scalarAt(reference, 'name') ?? reference)
    const object = documents.find((one) => isObject(one, kind, name, textAt(root, 'metadata', 'namespace')))
    const entry = object && (entryAt(object, [kind === 'Secret' ? 'stringData' : 'data', key]) ?? undefined)
    const isSecret = kind === 'Secret'
    if (object !== undefined && entry !== undefined) manifests.taken.add(object)
    if (scalarAt(reference, 'targetPath') !== undefined) {
      const below = { references: references(), values }
      const layer = targetLayer(manifests, reference, isSecret ? undefined : entry, below)
      const isOver = isFirstTarget && isOverValues(layer, below)
      ;(isOver ? overValues : release.layers).push(layer)
      isFirstTarget = false
    } else if (entry === undefined) {
      const isOptional = isTrueAt(reference, 'optional') !== undefined
      addUnknown(
        release,
        location,
        `the values of ${isOptional ? 'the optional ' : ''}${kind} ${name ?? ''} are not in this file`,
        'put the object into the same file, or check its values as a layer with -f',
      )
    } else {
      const before = release.layers.length
      addValues(manifests, release, entry)
      if (isSecret) hideLayers(release, before, entry.value)
    }
  }
  return overValues
}

/** The keys of a Secret are checked, its values are not looked at, and nothing of it is shown. */
function hideLayers(release: CarriedRelease, from: number, { location }: Entry['value']): void {
  if (location !== undefined) release.hidden.push(location)
  release.layers = release.layers.map((layer, index) => {
    if (index < from || !('findings' in layer) || layer.root === undefined) return layer
    const root = withHiddenValues(layer.root) as MappingNode
    return notEdited({ ...layer, root, documents: [root] }, 'the values come from a Secret')
  })
}
