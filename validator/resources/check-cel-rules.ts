import type { CelRule } from '../../schema/model/cel-rule.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'
import { reportValue, reportKey } from '../schema/report-visit.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
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
    const report = node.kind === 'scalar' ? reportValue : reportKey
    report(check, visit, 'resource-rule', {
      fact: typeof result === 'string' ? result : message,
      data: { rule },
    })
    return
  }
}
