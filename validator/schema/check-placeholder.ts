import type { Finding } from '../findings/finding.ts'
import { quoted } from '../values/path-text.ts'
import { isEncrypted } from '../text/encrypted-text.ts'
import { holdsVariable, isLeftover, isVariable, mayBePlaceholder } from '../text/placeholder-text.ts'
import type { SchemaCheck } from './schema-check.ts'
import { isRefused } from './check-scalar.ts'
import { branchFor } from '../chart/resolve.ts'
import { isSecret } from '../secrets/is-secret.ts'
import { isForTheChart, isInTemplate, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { valueFinding } from './report-visit.ts'

/**
 * Whether a value is not known yet, so that nothing can be said of its type and form: a pattern of the user takes it
 * for a placeholder, or it is one that was left behind, which is reported.
 */
export function isNotKnownYet(check: SchemaCheck, visit: Visit): boolean {
  const { node } = visit
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return false
  const text = node.value
  // Expressions in a template have a check of their own.
  if (isEncrypted(text) || isPlaceholder(check, text) || (text.includes('{{') && isInTemplate(visit))) {
    check.leaveOut(pathOf(visit))
    return true
  }
  const severity = severityOf(check, visit, text)
  if (severity === undefined) return false
  check.leaveOut(pathOf(visit))
  check.report(placeholderLeft(check, visit, severity))
  return true
}

export function isPlaceholder({ placeholders }: SchemaCheck, text: string): boolean {
  return placeholders.length > 0 && placeholders.some((pattern) => pattern.test(text))
}

/** A variable may be filled in by another tool; what the schema refuses as it is, Helm refuses too. */
function severityOf(check: SchemaCheck, visit: Visit, text: string): 'error' | 'warning' | undefined {
  if (!mayBePlaceholder(text)) return undefined
  const isLeft = isLeftover(text)
  if (!isLeft && !isVariable(text) && !holdsVariable(text)) return undefined
  const isChartValue = isForTheChart(visit, check.chart.hints)
  if (isLeft) return isChartValue ? 'error' : 'warning'
  if (!isChartValue) return undefined
  if (text === 'undefined') return 'error'
  const branch = branchFor(check.chart.schema, visit.schema!, visit.node)
  return branch === undefined || isRefused(text, branch) ? 'error' : 'warning'
}

export function placeholderLeft(check: SchemaCheck, visit: Visit, severity: 'error' | 'warning'): Finding {
  const { node } = visit
  const text = node.kind === 'scalar' ? String(node.value) : ''
  const shown = isSecret(check.chart.schema, visit) ? '' : `, ${quoted(text)}`
  return valueFinding(check, visit, 'placeholder-left', {
    severity,
    fact: `is still a placeholder${shown}; ${check.words.placeholder}`,
    help: 'set the value; if another tool fills it in later, name its placeholders with --placeholder',
  })
}
