import type { HelmProfile } from '../helm-profile.ts'
import type { ChartObject } from './chart-object.ts'

/** What the reader of a carrier is told. */
export interface CarrierOptions {
  /** The chart whose releases are judged. */
  chart: string
  /** Sections by which values are known to be those of that chart. */
  ownSections: readonly string[]
  profile: HelmProfile
  /** What other files of the run say about charts. */
  elsewhere?: readonly ChartObject[]
}
