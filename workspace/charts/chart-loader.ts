import type { KnownChart } from '../../validator/chart/known-chart.ts'
import type { KnownCharts } from './known-charts.ts'

/** Loads each chart once; that of the run is there already. */
export class ChartLoader {
  readonly #loaded: Map<string, Promise<KnownChart>>

  readonly #charts: KnownCharts

  constructor(charts: KnownCharts, chart: KnownChart) {
    this.#charts = charts
    this.#loaded = new Map([[chart.chart, Promise.resolve(chart)]])
  }

  load(name: string): Promise<KnownChart> {
    let chart = this.#loaded.get(name)
    if (chart === undefined) this.#loaded.set(name, (chart = this.#charts.load(name)))
    return chart
  }
}
