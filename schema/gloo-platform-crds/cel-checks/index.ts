import type { CelChecks } from '../../model/cel-check.ts'
import { durationChecks } from './durations.ts'
import { faultInjectionPolicyChecks } from './fault-injection-policy.ts'
import { numberChecks } from './numbers.ts'

/** A check for each rule in CEL of the kinds, by the text of the rule. */
export const celChecks: CelChecks = {
  ...durationChecks,
  ...numberChecks,
  ...faultInjectionPolicyChecks,
}
