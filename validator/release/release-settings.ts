import type { ChartSource } from '../../schema/model/compact-chart.ts'
import type { LoadBalancers, Rule } from '../../schema/model/rule.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import type { Level } from '../findings/level.ts'
import type { Location } from '../text/source-file.ts'

/** What a release has of its own. What is left out is as in the rest of the run. */
export interface ReleaseSettings {
  /** The chart that its values are for. */
  chart?: KnownChart
  chartVersion?: string
  /** Where a configuration names that version. */
  chartVersionAt?: Location
  /** Whose chart is installed. */
  chartSource?: ChartSource
  /** Other charts that the values could be for, as far as their sections tell. */
  mayBeOf?: readonly string[]
  /** How the Helm behaves that installs it. */
  profile?: HelmProfile
  /** Where an umbrella chart's values hold those of this chart. */
  root?: readonly string[]
  /** Where a configuration names that root. */
  rootAt?: Location
  /** The rules that hold for values of a chart, instead of all of the chart. */
  rulesOf?: (chart: KnownChart) => readonly Rule[]
  /** What the user makes of each rule. */
  levels?: ReadonlyMap<string, Level>
  /** Whether comments that suppress findings require a reason. */
  requiresReason?: boolean
  /** Whether its files are all of its layers. */
  isWhole?: boolean
  cluster?: ExpectedCluster
  loadBalancers?: LoadBalancers
}

/** The cluster that a configuration names for a release. */
export interface ExpectedCluster {
  name: string
  location: Location
}
