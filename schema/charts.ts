import type { Chart } from './model/chart.ts'
import { glooPlatform } from './gloo-platform/chart.ts'

/** Every chart of this repository. */
export const charts: readonly Chart[] = [glooPlatform]
