import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { entryAt, type MappingNode } from '../values/values-tree.ts'

/**
 * The chart that values are for, by their sections; `layers` are all that make the values of one release. The first
 * chart is that of all values that could be its own. Absent where no section tells.
 */
export function recogniseChart(
  charts: readonly ChartMarks[],
  layers: readonly MappingNode[],
): ChartMarks | undefined {
  const keys = keysOf(layers)
  const [main, ...others] = charts
  if (main !== undefined && keys.some((key) => main.own.includes(key))) return main
  const sure = sureChart(others, layers)?.chart
  if (sure !== undefined) return others.find(({ chart }) => chart === sure)
  const whole = others.find(
    ({ own, sections }) =>
      keys.some((key) => own.includes(key)) && keys.every((key) => sections.includes(key)),
  )
  return whole ?? misspelt(charts, keys) ?? wrapped(charts, keys)
}

/** The chart that values are for without doubt, wherever they were found, and the value that tells. */
export function sureChart(
  charts: readonly ChartMarks[],
  layers: readonly MappingNode[],
): { chart: string; path: readonly string[] } | undefined {
  for (const { chart, sure } of charts) {
    const path = sure.find((path) => layers.some((layer) => entryAt(layer, path) !== undefined))
    if (path !== undefined) return { chart, path }
  }
  return undefined
}

/** The charts that have every section of the values; all of them where no chart has any. */
export function fittingCharts(charts: readonly ChartMarks[], layers: readonly MappingNode[]): string[] {
  const known = new Set(charts.flatMap(({ sections }) => sections))
  const all = keysOf(layers)
  const keys = all.some((key) => known.has(key)) ? all : []
  return charts
    .filter(({ sections }) => keys.every((key) => sections.includes(key)))
    .map(({ chart }) => chart)
}

/** Keys at the top; `global` belongs to every chart. */
function keysOf(layers: readonly MappingNode[]): string[] {
  const keys = new Set(layers.flatMap(({ entries }) => [...entries.keys()]))
  return [...keys].filter((key) => key !== 'global')
}

/** The chart with the most sections that the keys nearly are. */
function misspelt(charts: readonly ChartMarks[], keys: readonly string[]): ChartMarks | undefined {
  const counted = charts.map((chart) => {
    const { sections } = chart
    const near = keys.filter((key) => !sections.includes(key) && nearestWord(key, sections)?.isNear)
    return { chart, count: near.length }
  })
  const most = Math.max(...counted.map(({ count }) => count))
  return most === 0 ? undefined : counted.find(({ count }) => count === most)?.chart
}

/** The chart whose name is a key, as in the values of an umbrella chart. */
function wrapped(charts: readonly ChartMarks[], keys: readonly string[]): ChartMarks | undefined {
  return charts.find(({ chart }) => keys.includes(chart))
}
