import type { ChartMarks } from '../../../schema/model/chart-marks.ts'
import { templated } from './templated.ts'

/** The chart that a reference means; `unknown` where there is none, or a template makes its name. */
export type NamedChart = { chart: string } | 'other' | 'unknown'

/** The known chart that a reference means: `gloo-platform`, `gloo/gloo-platform`, `oci://…/gloo-platform`. */
export function chartNamedBy(
  reference: string | undefined,
  charts: readonly Pick<ChartMarks, 'chart'>[],
): NamedChart {
  const last = reference?.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const name = packageName.exec(last)?.[1] ?? last.replace(/[:@].*$/, '')
  const known = charts.find(({ chart }) => chart === name || chart === last.replace(/[:@].*$/, ''))
  if (known !== undefined) return { chart: known.chart }
  return reference === undefined || templated.test(name) ? 'unknown' : 'other'
}

/** `gloo-platform-2.6.3.tgz` */
const packageName = /^(.+?)-v?\d+\.\d+\.\d+.*\.tgz$/
