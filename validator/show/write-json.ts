import type { Path, Scalar } from '../values-tree.ts'
import { originData, type PlaceData } from './origin-text.ts'
import type { ShownNode } from './shown-values.ts'

/** The values as JSON. */
export function writeJson(root: ShownNode): string {
  return `${jsonText(root, '')}\n`
}

/** A list of leaves with who set them: comments, which JSON does not have. */
export function writeOriginsJson(root: ShownNode): string {
  const leaves: {
    path: Path
    value: Scalar | unknown[] | object
    setBy: PlaceData
    overrides: PlaceData[]
  }[] = []
  const collect = (node: ShownNode): void => {
    if (node.kind === 'map' && node.entries.length > 0) {
      for (const [, value] of node.entries) collect(value)
    } else if (node.leaf !== undefined) {
      leaves.push({ path: node.leaf.path, value: plainValue(node), ...originData(node.leaf) })
    }
  }
  collect(root)
  return `${JSON.stringify(leaves, null, 2)}\n`
}

/** `JSON.stringify` cannot write whole numbers with more digits than a float holds. */
function jsonText(node: ShownNode, indent: string): string {
  const inner = `${indent}  `
  switch (node.kind) {
    case 'scalar':
      return node.digits ?? JSON.stringify(node.value)
    case 'list':
      if (node.items.length === 0) return '[]'
      return `[\n${node.items.map((item) => inner + jsonText(item, inner)).join(',\n')}\n${indent}]`
    case 'map':
      if (node.entries.length === 0) return '{}'
      return `{\n${node.entries
        .map(([key, value]) => `${inner}${JSON.stringify(key)}: ${jsonText(value, inner)}`)
        .join(',\n')}\n${indent}}`
  }
}

function plainValue(node: ShownNode): Scalar | unknown[] | object {
  return JSON.parse(jsonText(node, '')) as Scalar | unknown[] | object
}
