import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import { nearestWord } from '../suggest/nearest-word.ts'
import { entryAt, type MapNode } from '../values-tree.ts'

/**
 * The chart that values are for, by their sections; `layers` are all that make the values of one release. The first
 * chart is that of all values that could be its own. Absent where no section tells.
 */
export function recogniseChart(
  charts: readonly ChartMarks[],
  layers: readonly MapNode[],
  isFound: boolean,
): ChartMarks | undefined {
  const keys = [...new Set(layers.flatMap(({ entries }) => [...entries.keys()]))].filter(
    (key) => key !== 'global',
  )
  const [main, ...others] = charts
  if (main !== undefined && keys.some((key) => main.own.includes(key))) return main
  const sure = others.filter(({ sure }) => sure.some((path) => layers.some((layer) => entryAt(layer, path))))
  if (sure.length > 0) return sure[0]
  // In a folder the values of any chart may be found, and theirs may have the same sections.
  if (isFound) return undefined
  const whole = others.find(
    ({ own, sections }) =>
      keys.some((key) => own.includes(key)) && keys.every((key) => sections.includes(key)),
  )
  return whole ?? misspelt(charts, keys) ?? wrapped(charts, keys)
}

/** The chart with the most sections that the keys nearly are. */
function misspelt(charts: readonly ChartMarks[], keys: readonly string[]): ChartMarks | undefined {
  const counted = charts.map((chart) => {
    const near = keys.filter((key) => nearestWord(key, chart.sections)?.isNear === true)
    return { chart, count: near.length }
  })
  const most = Math.max(...counted.map(({ count }) => count))
  return most === 0 ? undefined : counted.find(({ count }) => count === most)?.chart
}

/** The chart whose name is a key, as in the values of an umbrella chart. */
function wrapped(charts: readonly ChartMarks[], keys: readonly string[]): ChartMarks | undefined {
  return charts.find(({ chart }) => keys.includes(chart))
}
