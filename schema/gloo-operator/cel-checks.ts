import type { CelChecks } from '../model/cel-check.ts'

interface Mesh {
  dataplaneMode?: string | null
  trafficCaptureMode?: string | null
}

/** A check for each rule in CEL of the kinds, by the text of the rule. */
export const celChecks: CelChecks = {
  "!has(self.trafficCaptureMode) || self.trafficCaptureMode != 'InitContainer' || has(self.dataplaneMode) && self.dataplaneMode == 'Sidecar'":
    ({ dataplaneMode, trafficCaptureMode }: Mesh) =>
      trafficCaptureMode !== 'InitContainer' || dataplaneMode === 'Sidecar',
}
