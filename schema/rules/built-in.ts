import { carrierChecks } from '../built-in/carriers.ts'
import { policyChecks } from '../built-in/policy.ts'
import { readingRules } from '../built-in/reading.ts'
import { builtInSeverities, type BuiltInRuleId } from '../built-in/severities.ts'
import { trapRules } from '../built-in/traps.ts'
import { valuesRules } from '../built-in/values.ts'
import type { BuiltInPage, BuiltInRule } from '../model/built-in-rule.ts'

const pages: Record<BuiltInRuleId, BuiltInPage> = {
  ...readingRules,
  ...valuesRules,
  ...trapRules,
  ...policyChecks,
  ...carrierChecks,
}

/** Sorted by id. */
export const builtInRules: readonly (BuiltInRule & { id: BuiltInRuleId })[] = (
  Object.keys(builtInSeverities) as BuiltInRuleId[]
)
  .sort()
  .map((id) => {
    const [severity, ...otherSeverities] = builtInSeverities[id]
    return { id, severity, otherSeverities, ...pages[id] }
  })
