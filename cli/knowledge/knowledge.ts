import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Knowledge } from '../../workspace/charts/knowledge.ts'
import { knownCharts, loadPolicies } from './charts.ts'
import { knownResources } from './known-resources.ts'

/** What the program knows, as a run asks for it. */
export const knowledge: Knowledge = {
  ...knownCharts,
  resources: knownResources,
  loadPolicies,
  async loadRuleIds() {
    return (await import('./rule-pages.ts')).loadRuleIds()
  },
  async loadConfigSchema() {
    const module = await import('../../generated/validator/gloo-values.config.json', {
      with: { type: 'json' },
    })
    return module.default as unknown as CompactSchema
  },
}
