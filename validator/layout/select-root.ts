import { builtIn, type Finding } from '../finding.ts'
import { mergeMaps } from '../layers.ts'
import { pathText } from '../path-text.ts'
import type { SourceFile } from '../source-file.ts'
import type { MapNode } from '../values-tree.ts'

/**
 * The values under a key of an umbrella chart, as Helm hands them to the subchart: with the umbrella's `global`, which
 * wins.
 */
export function selectRoot(
  values: MapNode,
  root: readonly string[] | undefined,
  lastFile: SourceFile,
): { values: MapNode; finding?: Finding } {
  let selected = values
  for (const [index, key] of (root ?? []).entries()) {
    const path = root!.slice(0, index + 1)
    const entry = selected.entries.get(key)
    if (entry?.value.kind !== 'map') {
      const finding = builtIn('nested-values', {
        message:
          entry === undefined
            ? `no layer has the key ${pathText(path)} that --root names`
            : `${pathText(path)}, which --root names, is no map`,
        data: { key },
        path,
        place: entry?.key ?? { file: lastFile, start: 0, end: 0 },
      })
      return { values: selected, finding }
    }
    selected = withGlobal(entry.value, selected)
  }
  return { values: selected }
}

function withGlobal(child: MapNode, parent: MapNode): MapNode {
  const global = parent.entries.get('global')
  if (global?.value.kind !== 'map') return child
  const own = child.entries.get('global')
  const merged = own?.value.kind === 'map' ? mergeMaps(own.value, global.value) : global.value
  return { ...child, entries: new Map([...child.entries, ['global', { ...global, value: merged }]]) }
}
