import type { Finding } from '../findings/finding.ts'
import { placeholderLeft } from '../schema/check-placeholder.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { isSecret } from '../secrets/is-secret.ts'
import { type Visit, exactPathOf } from '../chart/visit.ts'
import type { ScalarNode } from '../values/values-tree.ts'
import { isLeftover } from '../text/placeholder-text.ts'
import { scalarTrap, type ScalarTrap } from '../yaml/nodes/scalar-trap.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { reportValue } from '../schema/report-visit.ts'

/**
 * Checks a value of which the schema knows nothing, where its key says that text is meant.
 *
 * @returns whether there is nothing more to say of it
 */
export function checkFreeScalar(check: SchemaCheck, visit: Visit, node: ScalarNode): boolean {
  if (visit.schema !== undefined) return false
  if (typeof node.value === 'string') {
    if (check.placeholders.some((pattern) => pattern.test(String(node.value)))) return true
    if (!isLeftover(node.value)) return false
    check.report(placeholderLeft(check, visit, 'warning'))
    return true
  }
  const trap = isLikelyText(visit) ? scalarTrap(node) : undefined
  if (trap === undefined) return false
  const isHidden = isSecret(check.chart.schema, visit)
  const fact = isHidden
    ? 'is not read as a string without quotes'
    : `looks like a string, but Helm ${trap.words}`
  reportValue(check, visit, trap.ruleId, {
    severity: 'warning',
    fact: `${fact}; quote it${isHidden ? '' : `: "${trap.text}"`}`,
    data: isHidden ? {} : { written: trap.text, read: trap.result },
    ...quoteFix(check, visit, trap),
  })
  return true
}

const textKeys =
  /^(?:tag|version|revision|appVersion|imageTag|hub|registry|repository)$|(?:Tag|Version|Revision)$/
const textMappings = /(?:^|[a-z])(?:annotations|labels)$|^(?:nodeSelector|matchLabels)$/i

/** Versions and names, values of labels and annotations, and those of variables beside their name. */
function isLikelyText({ key, parent }: Visit): boolean {
  if (typeof key !== 'string' || parent === undefined) return false
  if (textKeys.test(key)) return true
  if (typeof parent.key === 'string' && textMappings.test(parent.key)) return true
  return key === 'value' && parent.node.kind === 'mapping' && parent.node.entries.has('name')
}

/** Puts a value in quotes, so that Helm reads what is written. */
function quoteFix(
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
