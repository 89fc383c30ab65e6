import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { ChartSource, CompactSchema } from '../../schema/model/compact-chart.ts'
import type { ReportFinding } from '../findings/finding.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { MappingNode, Path } from '../values/values-tree.ts'
import type { Visit } from '../chart/visit.ts'
import type { KeySuggestion } from '../suggest/suggest.ts'
import type { ReaderWords } from './reader-words.ts'
import type { DoubtfulDefaults } from './doubtful-defaults.ts'

/** What the check of one release against the schema works with. */
export interface SchemaCheck {
  chart: KnownChart
  /** What tells the values of the known charts from each other. */
  charts: readonly ChartMarks[]
  /** Other charts that the values could be for, as far as their sections tell. */
  mayBeOf: readonly string[]
  /** Whose chart reads the values. */
  chartSource: ChartSource
  /** Chart version that is validated for. */
  version: string
  /** Where a file names that version. */
  versionAt?: Location | undefined
  /** The Helm that is validated for. */
  profile: HelmProfile
  /** The defaults of the chart in that version. */
  defaults: MappingNode
  /** Where findings go that no line of the user represents. */
  lastFile: SourceFile
  /** Whether every layer could be read; otherwise what is missing may well be there. */
  isComplete: boolean
  /** Where a file holds the values of the chart. */
  root: Path
  /** Whether a schema takes what is at a visit, without any error. */
  isAccepted(visit: Visit, schema: CompactSchema): boolean
  /** Whether a schema takes a value of this kind at a visit; what is in it may have errors of its own. */
  isOfKind(visit: Visit, schema: CompactSchema): boolean
  report: ReportFinding
  /** What an unknown key was most likely meant for, where other places than those of a chart count. */
  suggest?: (visit: Visit, map: CompactSchema) => KeySuggestion
  /** How messages speak of whoever reads the values. */
  words: ReaderWords
  /** Texts that match represent values that are not known yet. */
  placeholders: readonly RegExp[]
  /** Notes that nothing is known of the value at a path, so that no rule reads it. */
  leaveOut: (path: Path) => void
  /** Where defaults are looked at that no user has changed; everywhere when left out. */
  doubtful?: DoubtfulDefaults | undefined
}
