import type { Breakdown } from './breakdown.ts'

/** One file in the version before speed was worked on (277 KB, everything read by the `yaml` library). */
export const firstBreakdown: Record<'node20' | 'node24', Breakdown> = {
  node20: {
    runtime: 75,
    'code load': 4.8,
    'arguments and files': 2,
    'chart and schema': 1.5,
    parse: 11.4,
    merge: 0.8,
    schema: 2.5,
    rules: 0.8,
    output: 1,
    rest: 5.2,
  },
  node24: {
    runtime: 36.6,
    'code load': 4.6,
    'arguments and files': 1.3,
    'chart and schema': 1.2,
    parse: 10.6,
    merge: 0.7,
    schema: 1.8,
    rules: 0.7,
    output: 0.7,
    rest: 4.3,
  },
}
