import type { FleetRule } from '../../schema/model/fleet-rule.ts'

/** Whether rules over several releases and resources have to see one of this chart or kind. */
export function isLookedAt(rules: readonly FleetRule[], of: string): boolean {
  return rules.some(({ looksAt: { kinds, charts = [] } }) => kinds.includes(of) || charts.includes(of))
}
