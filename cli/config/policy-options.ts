import { policies } from '../../schema/gloo-platform/policies/index.ts'
import { knownRuleIds } from '../../validator/policy/known-rules.ts'
import { levels, type Level } from '../../validator/policy/level.ts'
import { isUnusable } from '../../validator/unusable.ts'
import { didYouMean, type ParsedOptions } from '../options.ts'
import { UsageError } from '../usage-error.ts'

/** What the command line makes of rules. It wins over every configuration. */
export interface PolicyOptions {
  levels: ReadonlyMap<string, Level>
  policies: readonly string[]
  requiresReason: boolean
}

export function policyOptions({ values }: ParsedOptions, hint: string): PolicyOptions {
  return {
    levels: new Map((values.get('rule') ?? []).map((text) => ruleLevel(text, hint))),
    policies: (values.get('policy') ?? []).map((id) => knownPolicy(id, hint)),
    requiresReason: values.has('require-reason'),
  }
}

function ruleLevel(text: string, hint: string): [string, Level] {
  const [, id, word] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  if (id === undefined || word === undefined) {
    throw new UsageError(`--rule needs id=level, as in unmodelled-section=off, got "${text}"`, hint)
  }
  if (!knownRuleIds.includes(id)) {
    throw new UsageError(
      `--rule: unknown rule "${id}"${didYouMean(id, knownRuleIds)}`,
      'every finding ends in the id of its rule; gloo-values rules lists them',
    )
  }
  const level = levels.find((one) => one === word)
  if (level === undefined) {
    throw new UsageError(
      `--rule ${id} needs one of ${levels.join(', ')}, got "${word}"${didYouMean(word, levels)}`,
      hint,
    )
  }
  if (isUnusable(id)) {
    throw new UsageError(
      `--rule: the level of ${id} cannot be set: Helm cannot go on with what it finds`,
      hint,
    )
  }
  return [id, level]
}

function knownPolicy(id: string, hint: string): string {
  const ids = policies.map((policy) => policy.id)
  if (ids.includes(id)) return id
  throw new UsageError(`--policy needs one of ${ids.join(', ')}, got "${id}"${didYouMean(id, ids)}`, hint)
}
