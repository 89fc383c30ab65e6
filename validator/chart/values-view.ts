import type { CompactChart } from '../../schema/model/compact-chart.ts'

/** Which chart's values are where in files: what is a secret there depends on it. */
export interface ValuesView {
  chart: Pick<CompactChart, 'chart' | 'schema'>
  root: readonly string[] | undefined
}

/** Each of the views once. */
export function distinctViews(views: readonly ValuesView[]): ValuesView[] {
  return [...new Map(views.map((view) => [viewId(view), view])).values()]
}

export function viewId({ chart, root }: ValuesView): string {
  return JSON.stringify([chart.chart, root])
}
