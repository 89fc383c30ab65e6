import type { SchemaCheck } from './schema-check.ts'
import { pathOf, type Visit } from './visit.ts'

/** Whether a value is not known yet, so that nothing can be said of its type and form. */
export function isNotKnownYet(check: SchemaCheck, visit: Visit): boolean {
  const { node } = visit
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return false
  const text = node.value
  if (!check.placeholders.some((pattern) => pattern.test(text))) return false
  check.leaveOut(pathOf(visit))
  return true
}
