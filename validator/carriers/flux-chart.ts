import type { Location } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { chartNamedBy } from './parts/chart-name.ts'
import { mappingAt, scalarAt, textAt, writtenText } from './parts/manifest-node.ts'
import type { Manifests } from './parts/manifest.ts'

export interface FluxChart {
  /** Absent where it cannot be determined. */
  name?: string
  version?: { text: string; location: Location }
}

/** `chart`, or what `chartRef` refers to: in the same file, else in the same folder, else in any file of the run. */
export function fluxChart(manifests: Manifests, root: MappingNode, spec: MappingNode): FluxChart {
  const template = mappingAt(spec, 'chart', 'spec')
  if (template !== undefined) {
    return textAt(spec, 'chart', 'kind') === 'OCIRepository' ? imageChart(template) : templateChart(template)
  }
  const reference = mappingAt(spec, 'chartRef')
  if (reference === undefined) return {}
  const name = textAt(reference, 'name')
  const kind = textAt(reference, 'kind') ?? 'OCIRepository'
  const namespace = textAt(reference, 'namespace') ?? textAt(root, 'metadata', 'namespace')
  const isReferenced = (one: MappingNode): boolean => isObject(one, kind, name, namespace)
  const charts = chartObjects(manifests, isReferenced).flatMap((object) => {
    const own = mappingAt(object, 'spec')
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
  return typeof chartNamedBy(name, charts) === 'object'
}

function chartObjects(
  { file, documents, elsewhere }: Manifests,
  isReferenced: (root: MappingNode) => boolean,
): MappingNode[] {
  const own = documents.find(isReferenced)
  if (own !== undefined) return [own]
  const others = elsewhere.filter(({ root }) => isReferenced(root))
  const near = others.filter((one) => folderOf(one.file.name) === folderOf(file.name))
  return (near.length > 0 ? near : others).map(({ root }) => root)
}

function folderOf(name: string): string {
  return /^(.*)[/\\][^/\\]*$/s.exec(name)?.[1] ?? '.'
}

function templateChart(template: MappingNode): FluxChart {
  return chartOf(textAt(template, 'chart'), scalarAt(template, 'version'))
}

/** As Flux does: a digest says nothing of the version, semver comes before the tag. */
function imageChart(spec: MappingNode): FluxChart {
  return chartOf(textAt(spec, 'url'), scalarAt(spec, 'ref', 'semver') ?? scalarAt(spec, 'ref', 'tag'))
}

function chartOf(name: string | undefined, version: ReturnType<typeof scalarAt>): FluxChart {
  return {
    ...(name !== undefined && { name }),
    ...(version?.location !== undefined && {
      version: { text: writtenText(version), location: version.location },
    }),
  }
}

/** Whether this is the object that a reference means. Objects without a namespace get that of the cluster's folder. */
export function isObject(
  root: MappingNode,
  kind: string,
  name: string | undefined,
  namespace: string | undefined,
): boolean {
  if (textAt(root, 'kind') !== kind || textAt(root, 'metadata', 'name') !== name) return false
  const own = textAt(root, 'metadata', 'namespace')
  return own === undefined || namespace === undefined || own === namespace
}
