import { printableJson } from '../text/printable.ts'
import { originData } from './origin-text.ts'
import type { Leaf, ShownNode } from './shown-values.ts'

/** The values as JSON. */
export function writeJson(root: ShownNode): string {
  return `${jsonText(root, '')}\n`
}

/** A list of leaves with who set them: comments, which JSON does not have. */
export function writeOriginsJson(root: ShownNode): string {
  const leaves: string[] = []
  const collect = (node: ShownNode): void => {
    if (node.kind === 'mapping' && node.entries.length > 0) {
      for (const [, value] of node.entries) collect(value)
    } else if (node.leaf !== undefined && node.leaf.path.length > 0) leaves.push(leafText(node, node.leaf))
  }
  collect(root)
  return leaves.length === 0 ? '[]\n' : `[\n${leaves.join(',\n')}\n]\n`
}

function leafText(node: ShownNode, leaf: Leaf): string {
  const { setBy, overrides } = originData(leaf)
  return `  {
    "path": ${printableJson(leaf.path)},
    "value": ${jsonText(node, '    ')},
    "setBy": ${printableJson(setBy)},
    "overrides": ${printableJson(overrides)}
  }`
}

/** `JSON.stringify` cannot write whole numbers with more digits than a float holds. */
function jsonText(node: ShownNode, indent: string): string {
  const inner = `${indent}  `
  switch (node.kind) {
    case 'scalar':
      return node.digits ?? printableJson(node.value)
    case 'sequence':
      if (node.items.length === 0) return '[]'
      return `[\n${node.items.map((item) => inner + jsonText(item, inner)).join(',\n')}\n${indent}]`
    case 'mapping':
      if (node.entries.length === 0) return '{}'
      return `{\n${node.entries
        .map(([key, value]) => `${inner}${printableJson(key)}: ${jsonText(value, inner)}`)
        .join(',\n')}\n${indent}}`
  }
}
