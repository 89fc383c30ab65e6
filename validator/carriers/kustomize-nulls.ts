import { builtIn } from '../findings/finding.ts'
import { pathText } from '../values/path-text.ts'
import { printableBarePath, printablePath } from '../secrets/keys.ts'
import type { Entry, MappingNode, Path, ScalarNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { writtenText } from './parts/manifest-node.ts'
import { addUnknown } from './parts/manifest.ts'

/**
 * Takes nulls out of the uppermost values. Kustomize merges them over `valuesFile`, or the chart's own values: a null
 * removes what is there, and does not reach Helm, so that the chart's default stays. Seen with Kustomize 5.8.0.
 */
export function dropNulls(release: CarriedRelease, valuesFile: ScalarNode | undefined): void {
  const layer = release.layers.at(-1)
  if (layer === undefined || 'path' in layer || layer.root === undefined) return
  const nulls: Null[] = []
  const root = withoutNulls(layer.root, [], nulls)
  if (nulls.length === 0) return
  release.layers[release.layers.length - 1] = { ...layer, root, documents: [root] }
  for (const { path, key } of nulls) {
    if (key === undefined) continue
    if (valuesFile !== undefined) {
      const reason = `${pathText(path)}: null removes a value that ${writtenText(valuesFile)} may set`
      addUnknown(release, key, reason, 'remove the value from that file instead')
      return
    }
    release.findings.push(
      builtIn('no-effect', {
        message: `${pathText(path)} is null, which Kustomize drops; the default of the chart stays`,
        help: 'remove the line; to pass the null to Helm, add valuesMerge: replace next to valuesInline',
        data: { reason: 'dropped-null' },
        path,
        location: key,
      }),
    )
  }
}

interface Null {
  path: Path
  key: Entry['key']
}

/** Mappings are merged recursively; a sequence is taken whole. */
function withoutNulls(map: MappingNode, path: readonly string[], nulls: Null[]): MappingNode {
  const before = nulls.length
  const entries = new Map<string, Entry>()
  for (const [name, entry] of map.entries) {
    const own = [...path, name]
    const { value } = entry
    if (value.kind === 'scalar' && value.value === null) {
      const isBare = value.location?.start === value.location?.end
      nulls.push({
        path: isBare ? printableBarePath(own) : printablePath(own),
        key: entry.key,
      })
    } else if (value.kind === 'mapping')
      entries.set(name, { ...entry, value: withoutNulls(value, own, nulls) })
    else entries.set(name, entry)
  }
  return nulls.length === before ? map : { ...map, entries }
}
