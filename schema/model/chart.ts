import type { TSchema } from 'typebox'
import type { ChartVersion } from './chart-version.ts'
import type { Component } from './component.ts'
import type { FleetRule } from './fleet-rule.ts'
import type { KnownConfigMap } from './config-map.ts'
import type { Dashboard } from './dashboard.ts'
import type { ChartHints } from './hints.ts'
import type { KnownMistakes } from './known-mistake.ts'
import type { Migration } from './migration.ts'
import type { Policy } from './policy.ts'
import type { Resource } from './resource.ts'
import type { RuleModule } from './rule.ts'

/** What `Chart.yaml` says of a rendered chart beside its name, versions and description. */
export interface RenderedChart {
  /** Page of the project that renders it. */
  home: string
  maintainer: string
  /** Words under which people look for it. */
  keywords?: readonly string[]
  /** Versions of Kubernetes in which it can be installed, with the reason. */
  kubeVersion?: { range: string; reason: string }
  annotations?: Readonly<Record<string, string>>
  /** What Artifact Hub shows of it: an SPDX identifier, one of its categories, and pages with their names. */
  artifactHub?: { license: string; category: string; links: readonly { name: string; url: string }[] }
}

/** A Helm chart: its values, what it renders, and how its values are judged. Everything else is made from this. */
export interface Chart {
  name: string
  /** The newest version that the model knows: that of the defaults and templates. */
  version: ChartVersion
  /** One sentence for `Chart.yaml`. */
  description: string
  /** Minor versions that the model knows, oldest first. */
  minors: readonly [string, ...string[]]
  /** The values tree, in the order of `values.yaml`. */
  values: TSchema
  /** What `Chart.yaml` says where this repository renders the chart too; otherwise its values are only judged. */
  rendered?: RenderedChart
  components: readonly Component[]
  /** Custom resources that the chart installs. */
  resources: readonly Resource[]
  /** Rules over several releases and custom resources. */
  fleetRules?: readonly FleetRule[]
  /** API groups of the time before the known versions: their kinds are not judged, though the names are near. */
  formerGroups?: readonly string[]
  /** ConfigMaps with YAML that a controller of the chart reads. */
  configMaps?: readonly KnownConfigMap[]
  /** Sorted by id. */
  rules: readonly RuleModule[]
  /** Sorted by id. */
  policies: readonly Policy<RuleModule>[]
  migrations: readonly Migration[]
  /** What is known to go wrong with its values, by source. */
  knownMistakes?: readonly KnownMistakes[]
  hints: ChartHints
  /** For Grafana, in the folder `dashboards` of the chart. */
  dashboards?: readonly Dashboard[]
}
