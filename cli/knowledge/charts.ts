import { rules } from '../../schema/gloo-platform/rules/index.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { Policy } from '../../schema/model/policy.ts'
import type { Rule } from '../../schema/model/rule.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'
import type { KnownCharts } from '../../workspace/charts/known-charts.ts'
import { chartMarks } from './chart-marks.ts'

/** A chart that the program knows. A run loads the parts that it needs; their files are next to the program. */
interface ChartParts {
  rules: readonly Rule[]
  compact: () => Promise<unknown>
  policies: () => Promise<{ policies: readonly Policy[] }>
}

const withoutRules = {
  rules: [],
  policies: () => Promise.resolve({ policies: [] }),
} satisfies Partial<ChartParts>

const charts = {
  'gloo-platform': {
    rules,
    compact: () => import('../../generated/validator/gloo-platform.json', { with: { type: 'json' } }),
    policies: () => import('../../schema/gloo-platform/policies/index.ts'),
  },
  'gloo-platform-crds': {
    ...withoutRules,
    compact: () => import('../../generated/validator/gloo-platform-crds.json', { with: { type: 'json' } }),
  },
  'gloo-operator': {
    ...withoutRules,
    compact: () => import('../../generated/validator/gloo-operator.json', { with: { type: 'json' } }),
  },
} satisfies Record<string, ChartParts>

export type ChartName = keyof typeof charts

export const chartNames = Object.keys(charts) as ChartName[]

/** The charts as the workspace asks for them. */
export const knownCharts: KnownCharts = {
  marks: chartMarks,
  load(name) {
    if (!isChartName(name)) throw new Error(`unknown chart ${name}`)
    return loadChart(name)
  },
}

function isChartName(name: string): name is ChartName {
  return Object.hasOwn(charts, name)
}

/** What the validator knows of a chart. */
export async function loadChart(name: ChartName = 'gloo-platform'): Promise<KnownChart> {
  const { rules, compact } = charts[name]
  const module = (await compact()) as { default: unknown }
  return { ...(module.default as CompactChart), rules }
}

/** The policies of all charts, by their names. */
export async function loadPolicies(): Promise<ReadonlyMap<string, readonly Policy[]>> {
  const all = Object.entries(charts).map(
    async ([name, { policies }]) => [name, (await policies()).policies] as const,
  )
  return new Map(await Promise.all(all))
}
