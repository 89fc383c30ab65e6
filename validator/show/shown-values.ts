import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { originOf, type Origin } from '../origin.ts'
import { childVisits } from '../schema/children.ts'
import { isSecret } from '../schema/secrets.ts'
import type { Visit } from '../schema/visit.ts'
import type { MapNode, Path, Scalar, ValueNode } from '../values-tree.ts'

/** Values as they are printed: redacted, with the origin of each leaf. */
export type ShownNode =
  | { kind: 'scalar'; value: Scalar; digits?: string; leaf: Leaf }
  | { kind: 'map'; entries: [string, ShownNode][]; leaf?: Leaf }
  | { kind: 'list'; items: ShownNode[]; leaf: Leaf }

/** A value that nothing is merged into: a scalar, a list, an empty map. */
export interface Leaf {
  path: Path
  /** Absent for a default of the chart. */
  origin?: Origin
  /** Whether the value replaces a default of the chart. */
  overridesDefault: boolean
}

const mask = '******'

/** What a user may see of merged values. Defaults of the chart are public. */
export function shownValues(
  root: CompactSchema,
  values: MapNode,
  defaults: MapNode,
  showsSecrets: boolean,
): ShownNode {
  const show = (visit: Visit, path: Path, fallback: ValueNode | undefined, above?: Origin): ShownNode => {
    const { node, entry } = visit
    const origin = originOf(entry) ?? (entry === undefined || node.place !== undefined ? above : undefined)
    const leaf: Leaf = {
      path,
      ...(origin && { origin }),
      overridesDefault: origin !== undefined && fallback !== undefined,
    }
    const children = node.kind === 'scalar' ? [] : [...childVisits(root, visit)]
    if (node.kind === 'list') {
      return {
        kind: 'list',
        items: children.map((child) => show(child, [...path, child.key!], undefined, origin)),
        leaf,
      }
    }
    if (node.kind === 'map') {
      const below = (key: string): ValueNode | undefined =>
        fallback?.kind === 'map' ? fallback.entries.get(key)?.value : undefined
      const entries = children.map((child): [string, ShownNode] => {
        const key = String(child.key)
        return [key, show(child, [...path, key], below(key), origin)]
      })
      return { kind: 'map', entries, ...(entries.length === 0 ? { leaf } : {}) }
    }
    const isHidden = !showsSecrets && origin !== undefined && mayBeSecret(node.value) && isSecret(root, visit)
    if (isHidden) return { kind: 'scalar', value: mask, leaf }
    return { kind: 'scalar', value: node.value, ...(node.digits && { digits: node.digits }), leaf }
  }
  return show({ node: values, schema: root, isNamed: true }, [], defaults)
}

/** A switch or nothing at all gives nothing away. */
function mayBeSecret(value: Scalar): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
}
