import type { KnownChart } from '../validator/known-chart.ts'
import { isChartName, loadChart } from './charts.ts'

/** Loads each chart once; that of the run is there already. */
export class ChartLoader {
  readonly #loaded: Map<string, Promise<KnownChart>>

  constructor(chart: KnownChart) {
    this.#loaded = new Map([[chart.chart, Promise.resolve(chart)]])
  }

  load(name: string): Promise<KnownChart> {
    let chart = this.#loaded.get(name)
    if (chart === undefined) {
      if (!isChartName(name)) throw new Error(`unknown chart ${name}`)
      this.#loaded.set(name, (chart = loadChart(name)))
    }
    return chart
  }
}
