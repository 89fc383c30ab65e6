import type { Breakdown } from './breakdown.ts'

/** One file in the version before speed was worked on (277 KB, everything read by the `yaml` library). */
export const firstBreakdown: Record<'node20' | 'node24', Breakdown> = {
  node20: {},
  node24: {},
}
