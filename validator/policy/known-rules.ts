import type { Rule } from '../../schema/model/rule.ts'
import { policies, policyRules } from '../../schema/gloo-platform/policies/index.ts'
import { builtInRules } from '../../schema/built-in/index.ts'
import { rules } from '../../schema/gloo-platform/rules/index.ts'
import type { Levels } from './level.ts'

/** Every id under which a finding can be reported. */
export const knownRuleIds: readonly string[] = [...rules, ...policyRules, ...builtInRules]
  .map(({ id }) => id)
  .sort()

/** The rules of a release: those for everybody, those of the required policies, and those switched on one by one. */
export function selectedRules(required: ReadonlySet<string>, levels: Levels): Rule[] {
  const demanded = new Set(
    policies.filter(({ id }) => required.has(id)).flatMap(({ rules }) => rules.map(({ id }) => id)),
  )
  const isOn = (id: string): boolean => demanded.has(id) || (levels.get(id) ?? 'off') !== 'off'
  return [...rules, ...policyRules.filter(({ id }) => isOn(id))]
}
