import { mergeAll, MergedValues } from '../values/merged-values.ts'
import type { Source } from '../sources/source.ts'
import { applyFlag } from '../set-flags/set-flag.ts'
import type { Entry, MappingNode, ValueNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { isTrueAt, locationOf, scalarAt } from './parts/manifest-node.ts'
import type { Manifests } from './parts/manifest.ts'
import { parameterFlag, parameterText, type Parameter } from './parts/parameter.ts'
import { unknownText } from './parts/templated.ts'

/** What a reference with a `targetPath` is set over. */
export interface BelowTarget {
  /** What the references before it make together. */
  references: MappingNode
  /** `values` of the HelmRelease. */
  values: MappingNode | undefined
}

/** Gives what the layers of a release make together so far; each of them is merged once. */
export function mergedLayers(release: CarriedRelease): () => MappingNode {
  const merged = new MergedValues(emptyMapping)
  let count = 0
  return () => {
    for (const layer of release.layers.slice(count)) {
      if ('root' in layer && layer.root !== undefined) merged.lay(layer.root)
    }
    count = release.layers.length
    return merged.root
  }
}

/** One value at its path, as `--set` sets it over the references before it and `values`. */
export function targetLayer(
  { file, profile }: Manifests,
  reference: MappingNode,
  entry: Entry | undefined,
  { references, values = emptyMapping }: BelowTarget,
): Source {
  const target = scalarAt(reference, 'targetPath')!
  const node = entry?.value.kind === 'scalar' ? entry.value : undefined
  const nameLocation = locationOf(file, target)
  const text = node === undefined ? unknownText : parameterText(node)
  const isLiteral = isTrueAt(reference, 'literal') !== undefined
  const flag = parameterFlag({
    ...(isLiteral ? literal(text) : written(text)),
    name: parameterText(target),
    nameLocation,
    valueLocation: node === undefined ? nameLocation : locationOf(file, node),
    textAdvice: 'put the string in a second pair of quotes',
  })
  const { root, finding } = applyFlag(flag, emptyMapping, profile)
  const whole = applyFlag(flag, mergeAll([references, values]), profile).root
  return {
    file: flag.file,
    ...(flag.root === undefined ? {} : { root: withWholeLists(flag.root, whole) }),
    documents: [root],
    dropped: [],
    findings: finding === undefined ? [] : [finding],
  }
}

/**
 * Whether the value of the first `targetPath` goes over `values`, which `ChartValuesFromReferences` of Flux merges once
 * more at the end: it does where the map that it is set in is the one of `values`, and no copy.
 */
export function isOverValues({ root }: Source, { references, values }: BelowTarget): boolean {
  let before: ValueNode | undefined = references
  let inline: ValueNode | undefined = values
  for (const key of mappingsOnPath(root)) {
    before = child(before, key)
    inline = child(inline, key)
    if (inline?.kind !== 'mapping') return false
    if (before?.kind !== 'mapping') return true
  }
  return false
}

/** The keys of the mappings in which the value is set. */
function mappingsOnPath(root: ValueNode | undefined): string[] {
  const [first] = root?.kind === 'mapping' ? root.entries : []
  return first?.[1].value.kind === 'mapping' ? [first[0], ...mappingsOnPath(first[1].value)] : []
}

function child(node: ValueNode | undefined, key: string): ValueNode | undefined {
  return node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined
}

/** `ReplacePathValue` of Flux: as `--set` does; a text in quotes as `--set-string` does. */
function written(text: string): Pick<Parameter, 'kind' | 'value'> {
  const isQuoted = /^(["']).*\1$/s.test(text)
  return isQuoted ? { kind: '--set-string', value: text.slice(1, -1) } : { kind: '--set', value: text }
}

/** `ReplacePathLiteralValue` of Flux. */
function literal(text: string): Pick<Parameter, 'kind' | 'value'> {
  return { kind: '--set-string', value: text.replace(/[\\,[\]{}]/g, '\\$&') }
}

/** A layer replaces lists; an index of `--set` replaces an item of the list that is there. */
function withWholeLists(set: MappingNode, whole: MappingNode): MappingNode {
  const entries = [...set.entries].map(([key, entry]): [string, Entry] => {
    const { value = entry.value } = whole.entries.get(key) ?? {}
    if (entry.value.kind === 'sequence') return [key, { ...entry, value }]
    if (entry.value.kind !== 'mapping' || value.kind !== 'mapping') return [key, entry]
    return [key, { ...entry, value: withWholeLists(entry.value, value) }]
  })
  return { ...set, entries: new Map(entries) }
}

const emptyMapping: MappingNode = { kind: 'mapping', entries: new Map() }
