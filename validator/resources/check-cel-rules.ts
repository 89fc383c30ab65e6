import type { CelRule } from '../../schema/model/cel-rule.ts'
import { exactPathOf, keyLocation, valueLocation, type Visit } from '../chart/visit.ts'
import { builtIn } from '../findings/finding.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { pathText } from '../values/path-text.ts'
import { toPlain, type Path } from '../values/values-tree.ts'

/** Reports the first rule in CEL that the value at a visit breaks. The API server does not run them for null. */
export function checkCelRules(
  check: SchemaCheck,
  visit: Visit,
  rules: readonly CelRule[],
  brokenPaths: readonly Path[],
): void {
  const { node } = visit
  const path = exactPathOf(visit)
  if (brokenPaths.some((broken) => path.every((key, index) => broken[index] === key))) return
  if (node.kind === 'scalar' && node.value === null) return
  const self = toPlain(node) as never
  for (const { rule, message } of rules) {
    const result = check.chart.celChecks?.[rule]?.(self)
    if (result === undefined || result === true) continue
    const words = typeof result === 'string' ? result : message
    const at = namedScalar(visit, message)
    check.report(
      builtIn('resource-rule', {
        message: `${pathText(pathOf(visit))}: ${words}`,
        data: { rule },
        path: pathOf(at),
        location: (at.node.kind === 'scalar' ? valueLocation : keyLocation)(at, check.lastFile),
      }),
    )
    return
  }
}

/** The value that a message names, where it is a single one; otherwise the whole. */
function namedScalar(visit: Visit, message: string): Visit {
  const { node } = visit
  if (node.kind !== 'mapping') return visit
  for (const [word] of message.matchAll(/[A-Za-z]\w+/g)) {
    const entry = node.entries.get(word)
    if (entry?.value.kind === 'scalar')
      return { parent: visit, key: word, entry, node: entry.value, isNamed: true }
  }
  return visit
}
