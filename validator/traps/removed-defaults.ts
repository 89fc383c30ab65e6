import type { SeverityOf } from '../../schema/built-in/severities.ts'
import { builtIn } from '../findings/finding.ts'
import { originWords } from '../values/origin.ts'
import { pathText } from '../values/path-text.ts'
import { keySchema } from '../chart/children.ts'
import { acceptedTypes, branchFor } from '../chart/resolve.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { overriddenLocation, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { entryAt, type MappingNode } from '../values/values-tree.ts'
import { isLeftEmpty } from '../values/left-empty.ts'
import type { PathSet } from '../values/path-set.ts'
import { removedWords } from '../values/removed-words.ts'

/** Reports keys with nothing after them that take defaults of the chart away. */
export function checkRemovedDefaults(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  broken: PathSet,
): void {
  for (const [key, entry] of map.removed ?? []) {
    const path = [...pathOf(visit), key]
    if (entry.key === undefined || entry.key.file.isFlag || broken.has(path)) continue
    // Whoever sets one value to null sees what it removes.
    if (!isLeftEmpty(entry) && entryAt(check.defaults, path)?.value.kind === 'scalar') continue
    const removed = removedWords(check.defaults, path)
    if (removed === undefined) continue
    const overridden = overriddenLocation({ entry })
    check.report(
      builtIn('removed-defaults', {
        ...wordsOf(check, visit, key, isLeftEmpty(entry)),
        message: `${pathText(path)} is ${isLeftEmpty(entry) ? 'empty' : 'null'}, so Helm removes ${removed}${originWords(entry)}`,
        data: { key },
        path,
        location: entry.key,
        ...(overridden === undefined
          ? {}
          : { related: [{ message: 'also removes the value here', location: overridden }] }),
      }),
    )
  }
}

/** A `null` that is written out is most likely meant. */
function wordsOf(
  check: SchemaCheck,
  visit: Visit,
  key: string,
  isEmpty: boolean,
): { severity: SeverityOf<'removed-defaults'>; help?: string } {
  if (!isEmpty) return { severity: 'info' }
  const instead = isSection(check, visit, key) ? 'indent its keys under it' : 'set a value'
  return {
    severity: 'warning',
    help: `remove the line to keep the chart's default, or ${instead}; write null to remove it on purpose`,
  }
}

function isSection(check: SchemaCheck, { schema, node }: Visit, key: string): boolean {
  const root = check.chart.schema
  const declared = schema && branchFor(root, schema, node)
  const found = declared === undefined ? 'unknown' : keySchema(declared, key)
  return (
    found !== 'unknown' && found.schema !== undefined && acceptedTypes(root, found.schema).includes('object')
  )
}
