import type { ChartMarks } from '../../../schema/model/chart-marks.ts'
import type { ResourceIndex } from '../../../schema/model/compact-resources.ts'
import type { HelmProfile } from '../../values/helm-profile.ts'
import type { ChartObject } from './chart-object.ts'

/** What is reported to the reader of a carrier. */
export interface CarrierOptions {
  /** The charts whose releases are judged. */
  charts: readonly ChartMarks[]
  profile: HelmProfile
  /** The kinds of custom resources that are judged. */
  resources?: ResourceIndex
  /** Whether the file is known to be a patch, whose objects lack what they do not change. */
  isPatch?: boolean
  /** What other files of the run say about charts. */
  elsewhere?: readonly ChartObject[]
}
