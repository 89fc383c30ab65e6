import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Visit } from '../chart/visit.ts'
import { reportKey } from '../schema/report-visit.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { alternatives } from '../values/path-text.ts'
import type { MappingNode, SequenceNode } from '../values/values-tree.ts'
import { entriesWhere } from '../values/entries-where.ts'

/** Reports a list with too few or too many items. */
export function checkLength(
  check: SchemaCheck,
  visit: Visit,
  { items: { length } }: SequenceNode,
  { minItems = 0, maxItems = Infinity }: CompactSchema,
): void {
  if (length >= minItems && length <= maxItems) return
  const isShort = length < minItems
  const limit = isShort ? minItems : maxItems
  const wanted = `at ${isShort ? 'least' : 'most'} ${limit} ${limit === 1 ? 'item' : 'items'}`
  reportKey(check, visit, 'not-allowed', {
    fact: `requires ${wanted}, got ${length === 0 ? 'none' : length}`,
    data: isShort ? { minItems } : { maxItems },
  })
}

/** Reports each key that is beside another one of a group of which a mapping may have one. */
export function checkAtMostOne(
  check: SchemaCheck,
  parent: Visit,
  map: MappingNode,
  { atMostOne = [] }: CompactSchema,
): void {
  for (const group of atMostOne) {
    const [first, ...others] = entriesWhere(map, (key) => group.includes(key))
    if (first === undefined) continue
    for (const [key, entry] of others) {
      const location = first[1].key
      reportKey(check, { parent, key, entry, node: entry.value, isNamed: true }, 'not-allowed', {
        fact: `cannot be set together with ${first[0]}`,
        help: `set ${group.length === 2 ? 'either' : 'one of'} ${alternatives(group)}`,
        data: { allowed: group.join(', ') },
        ...(location && { related: [{ message: `${first[0]} is set here`, location }] }),
      })
    }
  }
}
