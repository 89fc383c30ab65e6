import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { isSetByUser, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'
import { reportKey } from './report-visit.ts'
import type { SchemaCheck } from './schema-check.ts'

/** Whether the chart that is meant refuses keys of a section that it does not render, as its guard does. */
export function refusesUnrendered(
  check: SchemaCheck,
  visit: Visit,
  section: MappingNode,
  { unknownKeys }: CompactSchema,
): boolean {
  return unknownKeys !== undefined && isGuardedSection(check, visit, section)
}

/** Whether our own chart is meant and looks at a section, because that is switched on. */
export function isGuardedSection(
  { chartSource }: SchemaCheck,
  { parent }: Visit,
  section: MappingNode,
): boolean {
  const isTopLevel = parent !== undefined && parent.parent === undefined
  if (!isTopLevel || chartSource !== 'ours') return false
  const enabled = section.entries.get('enabled')?.value
  return enabled?.kind === 'scalar' && enabled.value === true
}

/** Whether a part of the section is off, so that what is set of it asks for nothing. */
export function isSwitchedOff({ entries }: MappingNode): boolean {
  const enabled = entries.get('enabled')?.value
  return enabled?.kind === 'scalar' && enabled.value === false
}

/** Reports a key of such a section. What is empty asks for nothing. */
export function checkUnrendered(check: SchemaCheck, visit: Visit): void {
  if (!isSetByUser(visit) || isEmpty(visit.node)) return
  const [section] = pathOf(visit)
  reportKey(check, visit, 'no-effect', {
    severity: 'error',
    fact: `is not rendered by charts/${check.chart.chart}, which refuses it`,
    help: `remove it, or install ${String(section)} with its own chart`,
    data: { reason: 'unrendered' },
  })
}

export function isEmpty(node: ValueNode): boolean {
  if (node.kind === 'scalar') return node.value === null
  return node.kind === 'mapping' ? node.entries.size === 0 : node.items.length === 0
}
