import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Policy } from '../../schema/model/policy.ts'
import type { KnownResources } from '../resources/known-resources.ts'
import type { KnownCharts } from './known-charts.ts'

/** What the host of a run knows, each part loaded where a run needs it. */
export interface Knowledge extends KnownCharts {
  /** The kinds of custom resources. */
  resources: KnownResources
  /** The policies of each chart, by its name. */
  loadPolicies(): Promise<ReadonlyMap<string, readonly Policy[]>>
  /** Every id under which a finding can be reported. */
  loadRuleIds(): Promise<readonly string[]>
  /** What a configuration may hold. */
  loadConfigSchema(): Promise<CompactSchema>
}
