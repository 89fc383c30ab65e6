import type { ReportedFinding } from '../findings/report.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { PlannedFix } from '../findings/planned-fix.ts'
import type { Layers } from './shared-layers.ts'

/** A fix that may be made, and the sources of the releases that it concerns, as they were when it was found. */
export interface Candidate {
  diagnostic: ReportedFinding
  fix: PlannedFix
  /** The one that it changes first. */
  winner: string
  layers: Layers
  /** How the release's Helm reads them. */
  profile: HelmProfile
}
