import type { Carrier } from '../carriers/parts/carrier.ts'
import type { FoundFinding } from '../findings/deferred-finding.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import type { BaselineEntry } from '../baseline/baseline.ts'
import type { Level } from '../findings/level.ts'
import type { Source } from '../sources/source.ts'
import type { MappingNode } from '../values/values-tree.ts'

/** A release with what the checks have found, before anybody has an opinion about it. */
export interface CheckedRelease {
  name: string
  chart: KnownChart
  /** How the Helm behaves that installs it. */
  profile: HelmProfile
  /** Where its values hold those of the chart. */
  root: readonly string[] | undefined
  sources: readonly Source[]
  /** What the custom resource is called in its file, where the release is one. */
  object?: string
  /** The file that holds the release, where it is a manifest or another carrier. */
  carrier?: Carrier
  findings: FoundFinding[]
  /** The values over the defaults of the chart, or the object, where rules over several releases look at it. */
  values?: MappingNode
  /** Whether the check of that id looked at all that it needs. */
  hasRun: (ruleId: string) => boolean
  /** Rules that did not run, because a value that they read breaks the schema. */
  heldBack: readonly string[]
  levels?: ReadonlyMap<string, Level>
  requiresReason?: boolean
}

/** What is left of the findings, and how many are not reported. */
export interface Reviewed {
  /** The findings of each release, in the order of the releases. */
  releases: FoundFinding[][]
  /** Distinct findings that a comment silences. */
  suppressed: number
  /** Distinct findings that are known from the baseline. */
  known: number
  /** What a baseline written now would hold, where somebody keeps one. */
  current?: BaselineEntry[]
}

/** Says which findings count. The levels, suppressions and baseline of a user are one. */
export type Review = (releases: readonly CheckedRelease[]) => Reviewed

/** Every finding counts. */
export const everything: Review = (releases) => ({
  releases: releases.map(({ findings }) => findings),
  suppressed: 0,
  known: 0,
})
