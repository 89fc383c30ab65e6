import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { originOf, type Origin } from '../values/origin.ts'
import { childVisits } from '../chart/children.ts'
import { isSecret } from '../secrets/is-secret.ts'
import { printableKey } from '../secrets/keys.ts'
import { mask } from '../secrets/redacted-text.ts'
import type { Visit } from '../chart/visit.ts'
import { entryAt, type MappingNode, type Path, type Scalar } from '../values/values-tree.ts'

/** Values as they are printed: redacted, with the origin of each leaf. */
export type ShownNode =
  | { kind: 'scalar'; value: Scalar; digits?: string; leaf: Leaf }
  | { kind: 'mapping'; entries: [string, ShownNode][]; leaf?: Leaf }
  | { kind: 'sequence'; items: ShownNode[]; leaf: Leaf }

/** A value that nothing is merged into: a scalar, a list, an empty mapping. */
export interface Leaf {
  path: Path
  /** Absent for a default of the chart. */
  origin?: Origin
  /** Whether the value replaces a default of the chart. */
  overridesDefault: boolean
}

/** What a user may see of merged values. Defaults of the chart are public. */
export function shownValues(
  schema: CompactSchema,
  values: MappingNode,
  defaults: MappingNode,
  showsSecrets: boolean,
): ShownNode {
  const show = (visit: Visit, path: Path, above: Origin | undefined): ShownNode => {
    const { node } = visit
    const origin = originAt(visit, above)
    const leaf = (): Leaf => ({
      path,
      ...(origin && { origin }),
      overridesDefault: origin !== undefined && entryAt(defaults, path) !== undefined,
    })
    if (node.kind === 'scalar') {
      const isHidden =
        !showsSecrets && origin !== undefined && mayBeSecret(node.value) && isSecret(schema, visit)
      if (isHidden) return { kind: 'scalar', value: mask, leaf: leaf() }
      return {
        kind: 'scalar',
        value: node.value,
        ...(node.digits && { digits: node.digits }),
        leaf: leaf(),
      }
    }
    const children = [...childVisits(schema, visit)]
      .filter(isRead)
      .map((child): [string | number, ShownNode] => {
        const key = showsSecrets ? child.key! : printableKey(schema, child)
        return [key, show(child, [...path, key], origin)]
      })
    if (node.kind === 'sequence')
      return { kind: 'sequence', items: children.map(([, item]) => item), leaf: leaf() }
    const entries = children.map(([key, value]): [string, ShownNode] => [String(key), value])
    return { kind: 'mapping', entries, ...(entries.length === 0 ? { leaf: leaf() } : {}) }
  }
  return show({ node: values, schema, isNamed: true }, [], undefined)
}

/** Of two equal keys the first is in the file, but not in the values. */
function isRead({ parent, key, entry }: Visit): boolean {
  return parent?.node.kind !== 'mapping' || parent.node.entries.get(String(key)) === entry
}

/** Items of a list have no key: they come with their list, unless a flag such as `--set list[0]=x` set them. */
function originAt({ entry, node }: Visit, above: Origin | undefined): Origin | undefined {
  if (entry !== undefined) return originOf(entry)
  const isOwn = node.location !== undefined && above !== undefined && node.location.file !== above.setBy.file
  return isOwn ? { setBy: node.location!, overrides: [] } : above
}

/** A switch or nothing at all gives nothing away. */
function mayBeSecret(value: Scalar): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
}
