import type { TSchema } from 'typebox'
import type { Condition } from './condition.ts'
import type { ChartVersion } from './chart-version.ts'

/**
 * A custom resource. From it come the CRD of the chart, the schema and the type for editors and programs, and the page
 * of the reference.
 */
export interface Resource {
  group: string
  kind: string
  plural: string
  singular: string
  shortNames: readonly string[]
  categories: readonly string[]
  scope: 'Namespaced' | 'Cluster'
  /** Labels of the CRD itself. */
  labels: Readonly<Record<string, string>>
  /** Annotations by which programs of Solo tell the state of a CRD: a hash of its `spec`, and the chart version. */
  stamps: readonly ('specHash' | 'version')[]
  /** What objects of the kind are for, as Markdown. */
  description: string
  /** Where the names, fields and rules come from; fields have no source of their own. */
  source: string
  /** Whether its CRD is not public, so that a field which is not known may be right. */
  isPartlyKnown?: true
  /** The kind is of another project: only objects with one of these texts are known, and others are left alone. */
  judgedWhere?: JudgedWhere
  /** First chart version that has the kind. */
  since?: ChartVersion
  /** First chart version that has it no more. */
  until?: ChartVersion
  /** Exactly one is stored. */
  versions: readonly [ResourceVersion, ...ResourceVersion[]]
  /** What the CRD says of the conversion between versions, which is the default of the API server. */
  conversion?: 'None'
  /** When the chart installs the CRD; always when left out. */
  includedWhen?: Condition
  /**
   * When the API server is to check only what a component relies on: no CEL rules, lengths, numbers of items, patterns,
   * nor the keywords that a field names in {@link ResourceNotes.optionalKeywords}.
   */
  relaxedWhen?: Condition
}

/** What tells the known objects of a kind from all others. */
export interface JudgedWhere {
  keys: readonly string[]
  values: readonly string[]
}

/** A version of a custom resource. */
export interface ResourceVersion {
  name: string
  isServed: boolean
  isStored: boolean
  /** What the user writes, made by `object`. Left out: the API server accepts any keys beside `metadata`. */
  spec?: TSchema
  /** What controllers write. */
  status?: TSchema
  /** Whether controllers write the status alone, by a sub-resource. */
  hasStatusResource: boolean
  columns: readonly PrinterColumn[]
}

/** A column of `kubectl get`. */
export interface PrinterColumn {
  name: string
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date'
  jsonPath: string
}

/** `admin.gloo.solo.io/v2` */
export function apiVersionOf({ group }: Resource, { name }: ResourceVersion): string {
  return `${group}/${name}`
}

/** The version that users write. */
export function storedVersion({ kind, versions }: Resource): ResourceVersion {
  const stored = versions.find(({ isStored }) => isStored)
  if (stored === undefined) throw new Error(`${kind} has no stored version`)
  return stored
}
