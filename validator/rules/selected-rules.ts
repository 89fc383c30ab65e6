import type { Policy } from '../../schema/model/policy.ts'
import { rulesOf } from '../../schema/model/policy.ts'
import type { Rule } from '../../schema/model/rule.ts'
import type { Levels } from '../findings/level.ts'

/** The rules of a release: those for everybody, those of the required policies, and those switched on one by one. */
export function selectedRules(
  rules: readonly Rule[],
  policies: readonly Policy[],
  required: ReadonlySet<string>,
  levels: Levels,
): Rule[] {
  const demanded = new Set(
    policies.filter(({ id }) => required.has(id)).flatMap(({ rules }) => rules.map(({ id }) => id)),
  )
  const isOn = (id: string): boolean => demanded.has(id) || (levels.get(id) ?? 'off') !== 'off'
  return [...rules, ...rulesOf(policies).filter(({ id }) => isOn(id))]
}
