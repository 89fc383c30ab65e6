import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { childVisits } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import type { Visit } from '../chart/visit.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { isRefused } from './check-scalar.ts'
import { isGuardedSection } from './check-unrendered.ts'
import { reportKey, reportValue } from './report-visit.ts'
import type { SchemaCheck } from './schema-check.ts'

/**
 * Reports text in a section of a third-party chart that no template can write, which the guard of our chart refuses
 * wherever it is. What the schema refuses is reported as that.
 */
export function checkUnwritable(
  check: SchemaCheck,
  section: Visit,
  node: MappingNode,
  { unknownKeys }: CompactSchema,
): void {
  const { unwritableKey } = check.words
  const isOfOthers =
    unknownKeys !== undefined || Object.hasOwn(check.chart.hints.subcharts ?? {}, String(section.key))
  if (unwritableKey === undefined || !isOfOthers || !isGuardedSection(check, section, node)) return
  const { characters, words } = unwritableKey
  const said = {
    help: 'remove the character',
    data: { pattern: characters.source },
  }
  const refusal = `${words}; charts/${check.chart.chart} refuses it`
  const look = (visit: Visit): void => {
    const { key, node, schema } = visit
    if (schema === undefined && characters.test(String(key))) {
      reportKey(check, visit, 'not-allowed', { fact: `is a key with ${refusal}`, ...said })
      return
    }
    if (node.kind !== 'scalar') for (const child of childVisits(check.chart.schema, visit)) look(child)
    else if (typeof node.value === 'string' && characters.test(node.value) && isTaken(check, visit))
      reportValue(check, visit, 'not-allowed', { fact: `contains ${refusal}`, ...said })
  }
  look(section)
}

/** Whether the schema has nothing against a scalar. */
function isTaken(check: SchemaCheck, { node, schema }: Visit): boolean {
  if (schema === undefined || node.kind !== 'scalar') return true
  const branch = branchFor(check.chart.schema, schema, node)
  return branch !== undefined && !isRefused(node.value, branch)
}
