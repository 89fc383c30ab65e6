import type { ChartVersion } from './chart-version.ts'
/** What the engine should know of one chart beside its schema. Plain data: it travels in the compact chart. */
export interface ChartHints {
  /** Sections that older charts read without `enabled`, with the first version that requires it. */
  switchesSince?: Readonly<Record<string, ChartVersion>>
  /** Sections that are read without their `enabled` where another switch is on. */
  otherSwitches?: Readonly<Record<string, string>>
  /** Sections without a switch that configure another section, by their own name: they count where that one is on. */
  configuredSections?: Readonly<Record<string, string>>
  /**
   * Sections by which values are known to be those of this chart: no other published chart reads a key of such a name
   * at the top of its values.
   */
  ownSections: readonly string[]
  /** Paths of values that only this chart reads, in sections that others have too. */
  ownValues?: readonly string[]
  /**
   * The chart has values that the model does not know, so an unknown key may be right; where its documentation claims to
   * show every key, that is less likely.
   */
  isPartlyKnown?: true | 'documented'
  /** Names that other charts have for what is elsewhere in this one. */
  otherNames: {
    /** By key: paths from the mapping in which the key is. */
    nearby: Readonly<Record<string, readonly string[]>>
    /** By key: a path from the top. */
    anywhere: Readonly<Record<string, string>>
    /** By path of a mapping: the path of another, which takes the keys that this one does not know. */
    inMapping?: Readonly<Record<string, string>>
    /** By section: a custom resource that is its successor, who reads it, and its fields. */
    inResource?: Readonly<Record<string, { kind: string; reader: string; fields: readonly string[] }>>
  }
  /**
   * Sections that Helm passes to a chart inside of this one, with the name of that chart: expressions in them see the
   * section as `.Values`.
   */
  subcharts?: Readonly<Record<string, string>>
  /** Keys of what the chart hands on, to Kubernetes or to a program in a container, beside `env` and `global`. */
  handedOn?: readonly string[]
  /** Values path of the name of the cluster that a release is for. */
  clusterName?: string
  /** Where it is known from that the images of components have the version of the chart, and fit no other. */
  imageVersionSource?: string
  /** How the chart takes secrets that people write into values; the first that fits counts. */
  secretForms: readonly SecretForm[]
}

/** How a secret is passed without its text in the values. */
export interface SecretForm {
  /** Pattern of the paths of the values, with dots between keys and indexes. */
  path: string
  /** What the hint is about: what the chart takes for a secret, an address with a password, or a key that the model does not know. */
  of: 'secrets' | 'addresses' | 'unknown-keys'
  noun: string
  plural?: string
  /** Whether all of them are one finding, because one Secret takes them all. */
  isGrouped?: true
  /** Values path of the name of the Secret, where another rule reports that both are set. */
  secretNameAt?: string
  severity?: 'warning' | 'info'
  /** What to do instead; `{map}` represents the path of the mapping with the value. */
  help: string
  /** What is to be added for a value of this key. */
  more?: Readonly<Record<string, string>>
}
