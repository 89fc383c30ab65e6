import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Knowledge } from '../../workspace/charts/knowledge.ts'
import { knownCharts, loadRules } from './charts.ts'
import { knownResources } from './known-resources.ts'

/** What the program knows, as a run asks for it. */
export const knowledge: Knowledge = {
  ...knownCharts,
  resources: knownResources,
  async loadPolicies() {
    return new Map((await loadRules()).map(({ name, policies }) => [name, policies]))
  },
  async loadRuleIds() {
    return (await import('./rule-ids.ts')).loadRuleIds()
  },
  async loadConfigSchema() {
    const module = await import('../../generated/validator/gloo-values.config.json', {
      with: { type: 'json' },
    })
    return module.default as unknown as CompactSchema
  },
}
