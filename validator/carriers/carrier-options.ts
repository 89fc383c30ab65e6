import type { HelmProfile } from '../helm-profile.ts'

/** What the reader of a carrier is told. */
export interface CarrierOptions {
  /** The chart whose releases are judged. */
  chart: string
  profile: HelmProfile
}
