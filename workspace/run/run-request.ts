import type { ChartSource } from '../../schema/model/compact-chart.ts'
import type { FlagInput } from '../../validator/set-flags/flag-kinds.ts'
import type { HelmProfile } from '../../validator/values/helm-profile.ts'
import type { RuleChoices } from '../config/rule-choices.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Knowledge } from '../charts/knowledge.ts'

/** What a run is asked to check. What is given here overrides configurations. */
export interface RunRequest {
  fileSystem: FileSystem
  knowledge: Knowledge
  /** Version of this tool, for the report. */
  tool: string
  /** The layers under every release, in Helm's order; `-` is standard input. */
  layers?: readonly string[]
  /** Files, folders and patterns that are releases of their own. */
  positionals?: readonly string[]
  /** Flags that set values in every release. */
  flags?: readonly FlagInput[]
  stdin?: AsyncIterable<Uint8Array | string>
  /** The limit for each file and standard input. */
  maxBytes?: number
  /** The configuration to use, or none at all; when left out, the nearest one above each file. */
  config?: { file: string } | 'none'
  /** The name of the chart of every release; when left out, their values decide. */
  chart?: string
  chartVersion?: string
  chartSource?: ChartSource
  /** How the user's Helm behaves. */
  profile?: HelmProfile
  /** Where an umbrella chart's values hold those of the chart. */
  root?: readonly string[]
  ruleChoices?: RuleChoices
  baseline?: BaselineChoice
  /** Texts that match represent values that are not known yet. */
  placeholders?: readonly RegExp[]
}

export interface BaselineChoice {
  file: string
  /** Whether what is found becomes the baseline. */
  isWriting: boolean
}
