import type { DocumentedRule } from '../../schema/model/documented-rule.ts'

/** What people may read of the rules of all charts, their policies and built-in checks, sorted by id. */
export async function loadRulePages(): Promise<readonly DocumentedRule[]> {
  const module: { default: unknown } = await import('../../generated/validator/rules.json', {
    with: { type: 'json' },
  })
  return module.default as DocumentedRule[]
}

/** Every id under which a finding can be reported, sorted. */
export async function loadRuleIds(): Promise<string[]> {
  return (await loadRulePages()).map(({ id }) => id)
}
