import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { Source } from '../sources/source.ts'
import type { Location } from '../text/source-file.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { Path } from '../values/values-tree.ts'

/** What is known of a chart's values over its versions. */
export type MigratedChart = Pick<
  CompactChart,
  'defaults' | 'olderDefaults' | 'components' | 'migrations' | 'hints'
>

export interface MigrationInput {
  source: Source
  chart: MigratedChart
  /** Chart version that the values are for. */
  from: string
  to: string
  /** Where the file holds the values of the chart. */
  root?: Path
  profile?: HelmProfile
}

/** A rewrite that is made. */
export interface Step {
  path: Path
  /** Absent where the value is removed. */
  to?: Path
  message: string
  /** Where the fact comes from. */
  source: string
  /** Where the value was. */
  location: Location
}

/** What nobody but a person can do, or what a person may do. */
export interface Decision extends Omit<Step, 'to'> {
  isOptional: boolean
  help: string
}

/** A decision whose place in the text is not known yet. */
export type UnplacedDecision = Omit<Decision, 'location'>

/** What tells about a document without changing it is asked with this. */
export type Versions = Required<Pick<MigrationInput, 'chart' | 'from' | 'to' | 'root'>>

export interface FileMigration {
  source: Source
  /** The text after all steps; the text of the file where there are none. */
  text: string
  steps: Step[]
  decisions: Decision[]
}
