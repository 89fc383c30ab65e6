import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { Place } from '../../validator/text/source-file.ts'

/** A chart version that is asked for, and the place in a file that does. */
export interface AskedVersion {
  version: string
  at?: Place | undefined
}

/** The versions of each chart that files ask for. */
export type AskedVersions = readonly (readonly [ChartMarks, readonly AskedVersion[]])[]
