import type { CelRule } from './cel-rule.ts'
import type { ChartVersion } from './chart-version.ts'
import type { Condition } from './condition.ts'
import type { ChartHints } from './hints.ts'
import type { Migration } from './migration.ts'

/**
 * What the validator knows of one chart at run time: written by the generator to `generated/validator/<chart>.json`,
 * read by the validator. It says the same as `values.schema.json`, without texts and with every chart version in one.
 */
export interface CompactChart {
  chart: string
  /** Version that `defaults` belong to, and the version validated for when the user names none. */
  version: string
  /** First minor version that the model knows. */
  oldest: string
  /** The content of the chart's `values.yaml`. */
  defaults: Record<string, unknown>
  /**
   * Defaults that were different in older charts, from `since` on where it is there; `before` is the first version with
   * the default in `defaults`.
   */
  olderDefaults: { path: string[]; since?: string; before: string; value: unknown; source: string }[]
  /**
   * Mappings of `defaults` without a key that they must have, which a release has to set. The schema takes all other
   * defaults, in every version.
   */
  incompleteDefaults: string[][]
  components: CompactComponent[]
  configurations: BaseNames
  migrations: readonly Migration[]
  hints: ChartHints
  schema: CompactSchema
}

/** Names that the bases of configuration files have, by the section of their component and the section of the base. */
export type BaseNames = Record<string, Record<string, readonly string[]>>

/** A component with a workload. All paths are values paths. */
export interface CompactComponent {
  id: string
  section: string
  enabledWhen: Condition
  joins?: { host: string; when: Condition }
  /** Of the patch of the workload. */
  overrides: string
  /** Labels by which the workload selects its pods. */
  labels?: Record<string, string>
  volumes: string[]
  otherVolumes?: string[]
  /** Ports of its containers to which its Services lead: fixed numbers, or values paths. */
  ports?: (number | string)[]
  /** Ports of each node that its Services take, where a Service has the type NodePort. */
  nodePorts?: { type: string; ports: string[] }[]
  containers: CompactContainer[]
}

interface CompactContainer {
  section: string
  /** Ports on which it listens: fixed numbers, or values paths. */
  ports?: (number | string)[]
  when?: Condition
  fipsBuild: 'published' | 'third-party' | 'unknown'
  lacksResources: boolean
  holdsOwnData: boolean
}

export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'

/** Name under `definitions` of the schema for a value of any shape. */
export const anyValueName = 'anyValue'

/**
 * A node of the compact schema. Exactly these keywords exist; a keyword outside this list fails the build.
 * The validation keywords mean what draft-07 says. A node with `$ref` has no other validation keyword.
 */
export interface CompactSchema {
  $ref?: `#/definitions/${string}`
  type?: JsonType | JsonType[]
  enum?: (string | number | boolean)[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  properties?: Record<string, CompactSchema>
  /** Keys that match a pattern and no entry of `properties`. */
  patternProperties?: Record<string, CompactSchema>
  /** The form of every key. */
  propertyNames?: PropertyNames
  /** `false` closes the object; a schema holds for every other key; absent leaves it open. */
  additionalProperties?: false | CompactSchema
  /**
   * Keys beside `properties`: Helm accepts them and nothing reads them, which is worth a warning; or the chart of this
   * repository refuses them, here and below, where `enabled` is true.
   */
  unknownKeys?: 'ignored' | 'unrendered'
  required?: string[]
  maxProperties?: number
  items?: CompactSchema
  minItems?: number
  maxItems?: number
  /** Groups of keys: an object has at most one of each. Only in resources, as are `rules`. */
  atMostOne?: readonly (readonly string[])[]
  /** First chart version of members of `enum` that came later. */
  memberSince?: Readonly<Record<string, string>>
  /** What the API server checks in CEL. */
  rules?: readonly CelRule[]
  /** The branches accept disjoint JSON types, so a value belongs to at most one of them. */
  anyOf?: CompactSchema[]
  definitions?: Record<string, CompactSchema>

  /** First chart version that reads the value; one for each minor version where it came to several. */
  since?: string | string[]
  /** First chart version that no longer reads the value. */
  until?: string
  deprecated?: Deprecation
  /** The value is a secret: it is never printed. */
  sensitive?: true
  /** Accepted, but nothing in the chart of this repository reads it. */
  passThrough?: PassThrough
  /** Accepted, but published charts of some versions do not read it. */
  unread?: Unread
  /** The chart runs the text in it as a template. */
  template?: true
  /** What a whole number counts. */
  unit?: 'seconds'
  /** Only the chart of this repository knows the key. */
  onlyOurs?: true
}

export interface PropertyNames {
  type: 'string'
  pattern: string
}

export interface Deprecation {
  reason: string
  /** Use this instead: the name of a sibling, or a values path with dots. */
  replacement?: string
  since?: string
}

/** Why a value is accepted although no template of the chart of this repository reads it. */
export const passThroughReasons = {
  'fixed-by-chart': 'no template of the chart reads it',
  'unknown-rendering': 'it is unknown what the published chart renders for it',
  'default-only': 'the chart of gloo-values always renders the default',
  'other-chart': 'another chart of the platform reads it',
  'operator-only': 'only the Gloo Operator reads it',
  removed: 'newer published charts no longer read it',
  'older-kubernetes': 'only Kubernetes before 1.25 has the objects that it configures',
  refused: 'the chart refuses it',
  'betas-only': 'only betas of the published chart 2.5 read it',
} as const

/**
 * Reasons that hold for the chart of this repository alone. The published chart reads the value, or nobody knows whether
 * it does.
 */
export const reasonsOfOwnChart: readonly (keyof typeof passThroughReasons)[] = [
  'unknown-rendering',
  'default-only',
  'refused',
]

export interface PassThrough {
  reason: keyof typeof passThroughReasons
  /** The value with which there is nothing to say. */
  unless?: boolean
  /** What the reader should know or do about this value in particular. */
  note?: string
  /** First published chart that is not known to read the value: those before it do. */
  readBefore?: ChartVersion
  /** Release whose betas read the value, alone. */
  readInBetasOf?: ChartVersion
}

/** Published charts of which renderings show that they do not read a value. */
export interface Unread {
  /** Minor versions of which one was rendered with and without the value. */
  in: readonly string[]
  /** What to do there instead. */
  note?: string
}

/** The charts of one name: the vendor's, and the one of this repository. */
export const chartSources = ['published', 'ours'] as const

export type ChartSource = (typeof chartSources)[number]
