import type { Place } from '../text/source-file.ts'
import type { MapNode } from '../values/values-tree.ts'
import { meantChart } from './chart-name.ts'
import { mapAt, scalarAt, textAt, writtenText } from './manifest-node.ts'
import type { Manifests } from './manifest.ts'

export interface FluxChart {
  /** Absent where it cannot be determined. */
  name?: string
  version?: { text: string; place: Place }
}

/** `chart`, or what `chartRef` refers to: in the same file, else in the same folder, else in any file of the run. */
export function fluxChart(manifests: Manifests, root: MapNode, spec: MapNode): FluxChart {
  const template = mapAt(spec, 'chart', 'spec')
  if (template !== undefined) {
    return textAt(spec, 'chart', 'kind') === 'OCIRepository' ? imageChart(template) : templateChart(template)
  }
  const reference = mapAt(spec, 'chartRef')
  if (reference === undefined) return {}
  const name = textAt(reference, 'name')
  const kind = textAt(reference, 'kind') ?? 'OCIRepository'
  const namespace = textAt(reference, 'namespace') ?? textAt(root, 'metadata', 'namespace')
  const isMeant = (one: MapNode): boolean => isObject(one, kind, name, namespace)
  const charts = meantObjects(manifests, isMeant).flatMap((object) => {
    const own = mapAt(object, 'spec')
    return own === undefined ? [] : kind === 'HelmChart' ? templateChart(own) : imageChart(own)
  })
  // Without the object a name that is the chart's has to do.
  if (charts.length === 0) return isKnown(name, manifests) ? { name: name! } : {}
  const [first] = charts
  if (charts.some((one) => one.name !== first!.name)) return {}
  if (charts.every(({ version }) => version?.text === first!.version?.text)) return first!
  return first!.name === undefined ? {} : { name: first!.name }
}

function isKnown(name: string | undefined, { charts }: Manifests): boolean {
  return typeof meantChart(name, charts) === 'object'
}

function meantObjects(
  { file, documents, elsewhere }: Manifests,
  isMeant: (root: MapNode) => boolean,
): MapNode[] {
  const own = documents.find(isMeant)
  if (own !== undefined) return [own]
  const others = elsewhere.filter(({ root }) => isMeant(root))
  const near = others.filter((one) => folderOf(one.file.name) === folderOf(file.name))
  return (near.length > 0 ? near : others).map(({ root }) => root)
}

function folderOf(name: string): string {
  return /^(.*)[/\\][^/\\]*$/s.exec(name)?.[1] ?? '.'
}

function templateChart(template: MapNode): FluxChart {
  return chartOf(textAt(template, 'chart'), scalarAt(template, 'version'))
}

/** As Flux does: a digest says nothing of the version, semver comes before the tag. */
function imageChart(spec: MapNode): FluxChart {
  return chartOf(textAt(spec, 'url'), scalarAt(spec, 'ref', 'semver') ?? scalarAt(spec, 'ref', 'tag'))
}

function chartOf(name: string | undefined, version: ReturnType<typeof scalarAt>): FluxChart {
  return {
    ...(name !== undefined && { name }),
    ...(version?.place !== undefined && { version: { text: writtenText(version), place: version.place } }),
  }
}

/** Whether this is the object that a reference means. Objects without a namespace get that of the cluster's folder. */
export function isObject(
  root: MapNode,
  kind: string,
  name: string | undefined,
  namespace: string | undefined,
): boolean {
  if (textAt(root, 'kind') !== kind || textAt(root, 'metadata', 'name') !== name) return false
  const own = textAt(root, 'metadata', 'namespace')
  return own === undefined || namespace === undefined || own === namespace
}
