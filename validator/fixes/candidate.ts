import type { Diagnostic } from '../diagnostic.ts'
import type { HelmProfile } from '../helm-profile.ts'
import type { PlannedFix } from './planned-fix.ts'

/** A fix that may be made, and the sources of the releases that it concerns, by what tells them apart. */
export interface Candidate {
  diagnostic: Diagnostic
  fix: PlannedFix
  /** The one that it changes first. */
  winner: string
  layers: readonly string[]
  /** How the release's Helm reads them. */
  profile: HelmProfile
}
