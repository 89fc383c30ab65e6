import { carrierChecks } from '../built-in/carriers.ts'
import { policyChecks } from '../built-in/policy.ts'
import { readingRules } from '../built-in/reading.ts'
import { trapRules } from '../built-in/traps.ts'
import { valuesRules } from '../built-in/values.ts'
import type { BuiltInRule } from '../model/built-in-rule.ts'

const all = [...readingRules, ...valuesRules, ...trapRules, ...policyChecks, ...carrierChecks] as const

export type BuiltInRuleId = (typeof all)[number]['id']

/** Sorted by id. */
export const builtInRules: readonly (BuiltInRule & { id: BuiltInRuleId })[] = [...all].sort((a, b) =>
  a.id < b.id ? -1 : 1,
)
