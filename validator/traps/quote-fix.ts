import type { Finding } from '../finding.ts'
import { offerFix } from '../fixes/planned-fix.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import type { ScalarTrap } from './scalar-trap.ts'
import { exactPathOf, type Visit } from '../schema/visit.ts'

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
