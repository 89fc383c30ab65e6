import type { TSchema } from 'typebox'
import type { ChartVersion } from './chart-version.ts'
import type { Component } from './component.ts'
import type { ChartHints } from './hints.ts'
import type { KnownMistakes } from './known-mistake.ts'
import type { Migration } from './migration.ts'
import type { Policy } from './policy.ts'
import type { Resource } from './resource.ts'
import type { Rule } from './rule.ts'

/** A Helm chart: its values, what it renders, and how its values are judged. Everything else is made from this. */
export interface Chart {
  name: string
  /** The newest version that the model knows: that of the defaults and templates. */
  version: ChartVersion
  /** One sentence for `Chart.yaml`. */
  description: string
  /** Words under which people look for it, for `Chart.yaml`. */
  keywords?: readonly string[]
  /** Minor versions that the model knows, oldest first. */
  minors: readonly [string, ...string[]]
  /** The values tree, in the order of `values.yaml`. */
  values: TSchema
  /** Whether this repository renders the chart too; otherwise its values are only judged. */
  isRendered: boolean
  components: readonly Component[]
  /** Custom resources that the chart installs. */
  resources: readonly Resource[]
  /** Sorted by id. */
  rules: readonly Rule[]
  /** Sorted by id. */
  policies: readonly Policy[]
  migrations: readonly Migration[]
  /** What is known to go wrong with its values, by source. */
  knownMistakes?: readonly KnownMistakes[]
  hints: ChartHints
}
