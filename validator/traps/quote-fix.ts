import type { Finding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import type { ScalarTrap } from '../yaml/scalar-trap.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'

/** Puts a value in quotes, so that Helm reads what is written. */
export function quoteFix(
  { root }: SchemaCheck,
  visit: Visit,
  { text, ruleId }: ScalarTrap,
): Pick<Finding, 'fix'> | undefined {
  return offerFix({
    title: 'put the value in quotes',
    // `on` may be meant as text, or as the text "true".
    safe: ruleId === 'unquoted-version' || ruleId === 'large-number',
    key: visit.entry?.key,
    changes: [{ kind: 'set', path: [...root, ...exactPathOf(visit)], value: text }],
  })
}
