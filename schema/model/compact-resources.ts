import type { ChartVersion } from './chart-version.ts'
import type { CompactSchema } from './compact-chart.ts'

/**
 * What the validator knows of the custom resources of one API group at run time: written by the generator to
 * `generated/validator/resources/<group>.json`. A manifest needs no other file.
 */
export interface CompactResources {
  group: string
  /** The chart that installs the kinds, the version that their schemas belong to, and the first one that is known. */
  chart: string
  version: string
  oldest: string
  kinds: Record<string, CompactKind>
  /** Shapes that occur more than once. */
  definitions: Record<string, CompactSchema>
}

export interface CompactKind {
  /** First chart version that installs the kind. */
  since?: ChartVersion
  isPartlyKnown?: true
  /** Schemas of whole objects, by the version that the API server knows them under. */
  versions: Record<string, CompactSchema>
}

/** The versions of each kind, by group and kind: what tells manifests that are known from all others. */
export type ResourceIndex = Record<string, Record<string, string[]>>

/** What tells the kind of an object. */
export interface ResourceKind {
  group: string
  version: string
  kind: string
}
