import type { ChartVersion } from './chart-version.ts'
import type { CompactSchema } from './compact-chart.ts'
import type { JudgedWhere } from './resource.ts'
import { documentKind } from './config-map.ts'

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
  /** First chart version that does so no more. */
  until?: ChartVersion
  isPartlyKnown?: true | 'documented'
  /** Schemas of whole objects, by the version that the API server knows them under. */
  versions: Record<string, CompactSchema>
}

/** What tells manifests that are known from all others. */
export interface ResourceIndex {
  /** The versions of each kind, by group and kind. */
  kinds: Record<string, Record<string, string[]>>
  /** Of kinds of other projects: which objects are known, by group and kind with a blank between. */
  judgedWhere: Record<string, JudgedWhere>
  /** API groups that are near known ones, and are no mistake. */
  formerGroups: string[]
  /** ConfigMaps with YAML in their texts, by name: the group that knows them, and the keys of these texts. */
  configMaps: Record<string, { group: string; keys: string[] }>
}

/** What tells the kind of an object. */
export interface ResourceKind {
  group: string
  version: string
  kind: string
  /** It is no object, but YAML in a text of one. */
  isText?: true
}

/** The version under which ConfigMaps and their texts are known. */
export const configMapVersion = 'v1'

/** Whether something is known of a kind. */
export function isKnownKind(
  { kinds, configMaps }: ResourceIndex,
  { group, version, kind }: ResourceKind,
): boolean {
  if (kinds[group]?.[kind]?.includes(version) === true) return true
  return Object.entries(configMaps).some(
    ([name, map]) =>
      map.group === group && [name, ...map.keys.map((key) => documentKind({ name }, key))].includes(kind),
  )
}
