import type { Chart } from './model/chart.ts'
import { glooOperator } from './gloo-operator/chart.ts'
import { glooPlatform } from './gloo-platform/chart.ts'
import { glooPlatformCrds } from './gloo-platform-crds/chart.ts'

/** Every chart of this repository. */
export const charts: readonly Chart[] = [glooPlatform, glooPlatformCrds, glooOperator]
