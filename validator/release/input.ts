import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { ResourceKind } from '../../schema/model/compact-resources.ts'
import type { ChartSource } from '../../schema/model/compact-chart.ts'
import type { FleetRule } from '../../schema/model/fleet-rule.ts'
import type { Carrier, CarriedSettings } from '../carriers/parts/carrier.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import type { CarriedSchemas } from '../redaction/carried-schemas.ts'
import type { RedactedFile } from '../redaction/redacted-file.ts'
import type { ReleaseSettings } from './release-settings.ts'
import type { CheckedRelease, Review } from './review.ts'
import type { ReadFlagFile } from '../set-flags/dialects.ts'
import type { FlagInput } from '../set-flags/flag-kinds.ts'
import type { Source } from '../sources/source.ts'
import type { Location } from '../text/source-file.ts'
import type { Path } from '../values/values-tree.ts'

/** A values file that was read, or why it could not be; or values that are in another kind of file. */
export type FileInput =
  { name: string; text: string } | { name: string; error: FileError } | { name: string; source: Source }

/** Why a file could not be read, in words for people. */
export interface FileError {
  message: string
  help?: string
  /** What is wrong when it is not the file: nothing is at that `path`, or the `name` means no file. */
  wrong?: 'path' | 'name'
  /** Where a configuration names the file, which is where it can be fixed. */
  namedAt?: { path: Path; location: Location }
}

/** Layers that Helm would merge into one release, in the order of `-f`. */
export interface ReleaseInput {
  name: string
  files: readonly FileInput[]
  /** Whether its last file was found in a folder: nobody has said that it holds values of this chart. */
  isFound?: true
  /** The chart that a configuration names for it. */
  namedChart?: string
  /** What holds for this release instead of what holds for the run. */
  settings?: ReleaseSettings
  /** The kind of the custom resource that takes the place of values. */
  resource?: ResourceKind
  /** What that resource is called in its file, whatever other files are in the run. */
  object?: string
  /** What the manifest that holds the release says beside the values. */
  carried?: CarriedInput
}

export interface ValidationInput {
  releases: readonly ReleaseInput[]
  /** The chart of releases that name no other. */
  chart: KnownChart
  /** What tells the values of all known charts from each other, for words about those of another. */
  charts?: readonly ChartMarks[]
  /** Version of that chart to validate for; the newest that the model knows when left out. */
  chartVersion?: string
  /** Whose chart is installed; the vendor's when left out. */
  chartSource?: ChartSource
  /** Flags that set values in every release, in any order. */
  flags?: readonly FlagInput[]
  /** Reads a file that `--set-file` names. */
  readFlagFile?: ReadFlagFile
  /** How the user's Helm behaves; the newest when left out. */
  profile?: HelmProfile
  /** Where an umbrella chart's values hold those of this chart; at the top when left out. */
  root?: readonly string[]
  /**
   * How many findings of each rule in each file are reported; all when left out, as where they are to be fixed. The others are
   * counted.
   */
  maxFindings?: number
  /** Whether each release has all of its layers, so that nothing is laid over them. */
  isWhole?: boolean
  /** Says which findings count; all of them when left out. */
  review?: Review
  /** Texts that match represent values that are not known yet. */
  placeholders?: readonly RegExp[]
  /** Manifests and other files that hold values of releases. */
  carriers?: readonly Carrier[]
  /** Makes of each of these what may be shown of it; nothing is shown when left out. */
  redactCarrier?: (carrier: Carrier, schemas: CarriedSchemas) => RedactedFile
  /** How many folders of charts the search for files has left out. */
  leftOutFolders?: number
  /** Rules over several releases and custom resources, where these are in the run. */
  fleetRules?: readonly FleetRule[]
  /** Runs these rules; nothing runs them when left out. */
  checkFleet?: (rules: readonly FleetRule[], checked: readonly CheckedRelease[]) => void
  /** Version of this tool, for the report. */
  tool: string
}

/** A release of a carrier, and what it is once the carrier has another text. */
export interface CarriedInput extends CarriedSettings {
  carrier: Carrier
  readAgain(carrier: Carrier): ReleaseInput
}
