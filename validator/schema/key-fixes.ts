import type { Finding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { pathText } from '../values/path-text.ts'
import { entryAt, type MappingNode, type Path } from '../values/values-tree.ts'
import { schemaAt } from '../chart/schema-at.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'

/** The successor of a deprecated value: a sibling, or a path of the chart. */
export function successorFix(
  check: SchemaCheck,
  visit: Visit,
  replacement: string,
): Pick<Finding, 'fix'> | undefined {
  const path = exactPathOf(visit)
  const target = replacement.includes('.') ? replacement.split('.') : [...path.slice(0, -1), replacement]
  // What the two make the program do need not be the same.
  return moveFix(check, visit, target, `use ${pathText(target)} instead`)
}

/** Never safe. None where the value does not fit, or where the user has set the target as well. */
export function moveFix(
  check: SchemaCheck,
  visit: Visit,
  target: Path,
  title: string,
): Pick<Finding, 'fix'> | undefined {
  const schema = schemaAt(check.chart.schema, target)
  if (schema === undefined || !check.isAccepted(visit, schema)) return undefined
  const there = entryAt(topOf(visit), target)
  if (there?.key !== undefined && there.value.kind !== 'mapping') return undefined
  const path = [...check.root, ...exactPathOf(visit)]
  return offerFix({
    title,
    safe: false,
    key: visit.entry?.key,
    changes: [{ kind: 'move', path, to: [...check.root, ...target] }],
  })
}

function topOf(visit: Visit): MappingNode {
  let top = visit
  while (top.parent !== undefined) top = top.parent
  return top.node as MappingNode
}

/** Takes away a null that deletes a default without which the chart does not work. */
export function defaultBackFix(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  name: string,
): Pick<Finding, 'fix'> | undefined {
  return offerFix({
    title: 'remove the null to keep the default',
    safe: false,
    key: map.removed?.get(name)?.key,
    changes: [{ kind: 'remove', path: [...check.root, ...exactPathOf(visit), name] }],
  })
}
