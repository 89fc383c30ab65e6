import { carrierChecks } from './carriers.ts'
import { policyChecks } from './policy.ts'
import { readingRules } from './reading.ts'
import { resourceChecks } from './resources.ts'
import { builtInSeverities, type BuiltInRuleId } from './severities.ts'
import { trapRules } from './traps.ts'
import { valuesRules } from './values.ts'
import type { BuiltInPage, BuiltInRule } from '../model/built-in-rule.ts'

const pages: Record<BuiltInRuleId, BuiltInPage> = {
  ...readingRules,
  ...valuesRules,
  ...trapRules,
  ...policyChecks,
  ...carrierChecks,
  ...resourceChecks,
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
