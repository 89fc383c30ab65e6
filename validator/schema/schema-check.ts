import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { Report } from '../finding.ts'
import type { SourceFile } from '../source-file.ts'
import type { MapNode, Path } from '../values-tree.ts'

/** What the check of one release against the schema works with. */
export interface SchemaCheck {
  chart: CompactChart
  /** Chart version that is validated for. */
  version: string
  /** The defaults of the chart in that version. */
  defaults: MapNode
  /** Where findings go that no line of the user stands for. */
  lastFile: SourceFile
  /** Whether every layer could be read; otherwise what is missing may well be there. */
  isComplete: boolean
  report: Report
  /** Texts that match stand for values that are not known yet. */
  placeholders: readonly RegExp[]
  /** Notes that nothing is known of the value at a path, so that no rule reads it. */
  leaveOut: (path: Path) => void
}
