import type { ChartMarks } from '../../../schema/model/chart-marks.ts'
import type { HelmProfile } from '../../values/helm-profile.ts'
import type { ChartObject } from './chart-object.ts'

/** What is reported to the reader of a carrier. */
export interface CarrierOptions {
  /** The charts whose releases are judged. */
  charts: readonly ChartMarks[]
  profile: HelmProfile
  /** What other files of the run say about charts. */
  elsewhere?: readonly ChartObject[]
}
