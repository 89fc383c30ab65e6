import { builtIn, type Finding } from '../findings/finding.ts'
import { mergeAll } from '../values/merged-values.ts'
import { locationWords } from '../values/origin.ts'
import { pathText } from '../values/path-text.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { Entry, MappingNode, ValueNode } from '../values/values-tree.ts'
import { entriesWhere } from '../values/entries-where.ts'

export interface Selected {
  values: MappingNode
  /** Why there are no values under the key. */
  finding?: Finding
}

/** The values under a key of an umbrella chart, as Helm passes them to the subchart: with the umbrella's `global`. */
export function selectRoot(
  values: MappingNode,
  root: readonly string[],
  lastFile: SourceFile,
  rootAt?: Location,
): Selected {
  let selected = values
  let location: Location = { file: lastFile, start: 0, end: 0 }
  for (const [index, key] of root.entries()) {
    const entry = selected.entries.get(key)
    location = entry?.key ?? location
    if (entry?.value.kind !== 'mapping') {
      const path = root.slice(0, index + 1)
      return {
        values: selected,
        finding: wrongRoot(path, entry, [...selected.entries.keys()], { location, rootAt }),
      }
    }
    selected = withGlobal(entry.value, selected)
  }
  return { values: selected }
}

function wrongRoot(
  path: readonly string[],
  entry: Entry | undefined,
  siblings: readonly string[],
  { location, rootAt }: { location: Location; rootAt: Location | undefined },
): Finding {
  const names = rootNamedBy(rootAt)
  const key = path.at(-1)!
  const near = nearestWord(key, siblings)?.word
  return builtIn('nested-values', {
    message:
      entry === undefined
        ? `no layer has the key ${pathText(path)} that ${names}${near === undefined ? '' : `; did you mean ${near}?`}`
        : `${pathText(path)}, which ${names}, is not a mapping`,
    data: { key },
    path,
    location,
  })
}

/** Who names the key, in words that follow "that" or "which". */
export function rootNamedBy(rootAt: Location | undefined): string {
  return rootAt === undefined ? '--root names' : `the configuration names (${locationWords(rootAt)})`
}

/** As `coalesceGlobals` of Helm: the umbrella's wins, but a mapping and something else do not replace each other. */
function withGlobal(child: MappingNode, parent: MappingNode): MappingNode {
  const above = parent.entries.get('global')
  const own = child.entries.get('global')
  if (above?.value.kind !== 'mapping') return child
  if (own === undefined) return withEntry(child, 'global', above)
  const { value } = own
  if (value.kind !== 'mapping') return child
  const isKept = (key: string, over: ValueNode): boolean => {
    const before = value.entries.get(key)?.value
    return before !== undefined && (before.kind === 'mapping') !== (over.kind === 'mapping')
  }
  const entries = new Map(entriesWhere(above.value, (key, entry) => !isKept(key, entry.value)))
  return withEntry(child, 'global', { ...own, value: mergeAll([value, { ...above.value, entries }]) })
}

/** Helm gives every subchart a `global`, if only an empty one. */
export function withEmptyGlobal(defaults: MappingNode): MappingNode {
  return defaults.entries.has('global')
    ? defaults
    : withEntry(defaults, 'global', { value: { kind: 'mapping', entries: new Map() } })
}

function withEntry(map: MappingNode, key: string, entry: Entry): MappingNode {
  return { ...map, entries: new Map([...map.entries, [key, entry]]) }
}
