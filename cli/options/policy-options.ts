import { levels, type Level } from '../../validator/findings/level.ts'
import { isUnusable } from '../../validator/findings/unusable.ts'
import { loadPolicies } from '../knowledge/charts.ts'
import { didYouMean, type ParsedOptions } from './options.ts'
import { loadRuleIds } from '../knowledge/rule-pages.ts'
import type { RuleChoices } from '../../workspace/config/rule-choices.ts'
import { UsageError } from '../terminal/usage-error.ts'

export async function policyOptions({ values }: ParsedOptions, hint: string): Promise<RuleChoices> {
  const [policies, ruleIds] = await Promise.all([loadPolicies(), loadRuleIds()])
  const policyIds = [...policies.values()].flat().map(({ id }) => id)
  return {
    levels: new Map((values.get('rule') ?? []).map((text) => ruleLevel(text, ruleIds, hint))),
    policies: (values.get('policy') ?? []).map((id) => knownPolicy(id, policyIds, hint)),
    requiresReason: values.has('require-reason'),
  }
}

function ruleLevel(text: string, ruleIds: readonly string[], hint: string): [string, Level] {
  const [, id, word] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  if (id === undefined || word === undefined) {
    throw new UsageError(`--rule requires id=level, such as deprecated-value=error, got "${text}"`, hint)
  }
  if (!ruleIds.includes(id)) {
    throw new UsageError(
      `--rule: unknown rule "${id}"${didYouMean(id, ruleIds)}`,
      'to list all rules: gloo-values rules',
    )
  }
  const level = levels.find((one) => one === word)
  if (level === undefined) {
    throw new UsageError(
      `--rule ${id} requires one of ${levels.join(', ')}, got "${word}"${didYouMean(word, levels)}`,
      hint,
    )
  }
  if (isUnusable(id)) {
    throw new UsageError(
      `--rule: the level of ${id} cannot be changed, because Helm stops at such errors`,
      hint,
    )
  }
  return [id, level]
}

function knownPolicy(id: string, ids: readonly string[], hint: string): string {
  if (ids.includes(id)) return id
  throw new UsageError(`--policy requires one of ${ids.join(', ')}, got "${id}"${didYouMean(id, ids)}`, hint)
}
