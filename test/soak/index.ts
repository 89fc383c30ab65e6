import { inputs } from './inputs.ts'
import { layering } from './layering.ts'
import { reports } from './reports.ts'
import { secrets } from './secrets.ts'
import type { SoakTest } from './soak-test.ts'
import { uiConfiguration } from './ui-configuration.ts'
import { whichChart } from './which-chart.ts'
import { yamlText } from './yaml-text.ts'

export const soakTests: readonly SoakTest[] = [
  inputs,
  layering,
  reports,
  secrets,
  uiConfiguration,
  whichChart,
  yamlText,
]
