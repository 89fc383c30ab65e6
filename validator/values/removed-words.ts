import { pathText } from './path-text.ts'
import { entryAt, isEmpty, type MappingNode, type Path } from './values-tree.ts'

/** What a null at a path removes, in words: `its 2 defaults (requests.cpu, requests.memory)`. */
export function removedWords(defaults: MappingNode, path: Path): string | undefined {
  const node = entryAt(defaults, path)?.value
  if (node === undefined || isEmpty(node)) return undefined
  if (node.kind === 'scalar') return `its default ${JSON.stringify(node.value)}`
  if (node.kind === 'sequence') return `its default, a sequence of ${node.items.length}`
  const leaves = leafNames(node)
  if (leaves.length === 0) return undefined
  const shown = leaves.slice(0, mostShown)
  const rest = leaves.length - shown.length
  if (leaves.length === 1) return `its default ${shown.join('')}`
  return `its ${leaves.length} defaults (${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more`})`
}

const mostShown = 4

function leafNames(map: MappingNode, above: Path = []): string[] {
  return [...map.entries].flatMap(([key, { value }]) => {
    const path = [...above, key]
    if (value.kind === 'mapping') return leafNames(value, path)
    return isEmpty(value) ? [] : [pathText(path)]
  })
}
