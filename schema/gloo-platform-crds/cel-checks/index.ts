import type { CelChecks } from '../../model/cel-check.ts'
import { durationChecks } from './durations.ts'
import { extAuthPolicyChecks } from './ext-auth-policy.ts'
import { faultInjectionPolicyChecks } from './fault-injection-policy.ts'
import { loadBalancerPolicyChecks } from './load-balancer-policy.ts'
import { numberChecks } from './numbers.ts'
import { retryTimeoutPolicyChecks } from './retry-timeout-policy.ts'
import { routeTableChecks } from './route-table.ts'
import { virtualDestinationChecks } from './virtual-destination.ts'
import { virtualGatewayChecks } from './virtual-gateway.ts'

/** A check for each rule in CEL of the kinds, by the text of the rule. */
export const celChecks: CelChecks = {
  ...durationChecks,
  ...extAuthPolicyChecks,
  ...faultInjectionPolicyChecks,
  ...loadBalancerPolicyChecks,
  ...numberChecks,
  ...retryTimeoutPolicyChecks,
  ...routeTableChecks,
  ...virtualDestinationChecks,
  ...virtualGatewayChecks,
}
