import type { ResourceIndex, ResourceKind } from '../../schema/model/compact-resources.ts'
import type { FleetRule } from '../../schema/model/fleet-rule.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'

/** The custom resources that whoever uses the workspace knows. Nothing is loaded before a manifest asks for it. */
export interface KnownResources {
  loadIndex(): Promise<ResourceIndex>
  /** What is known of a kind, as of a chart whose values are one object. */
  load(kind: ResourceKind): Promise<KnownChart>
  /** The rules over several releases and custom resources. */
  loadFleetRules(): Promise<readonly FleetRule[]>
}
