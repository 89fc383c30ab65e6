import { loadChart } from '../cli/knowledge/charts.ts'
import type { Rule } from '../schema/model/rule.ts'
import type { ValidationInput } from '../validator/release/input.ts'

const chart = await loadChart()

/** Rules about values that our chart reads, and the newest published one no longer. */
const readByOurs = ['prometheus-scrape-timeout-fits']

/** A chart to which a rule applies: of the newest version where it still does. */
export function settingsOf(rule?: Rule): Required<Pick<ValidationInput, 'chartVersion' | 'chartSource'>> {
  const { id = '', since, until, onlyOurs } = rule ?? {}
  return {
    chartVersion: until === undefined ? chart.version : (since ?? `${chart.oldest}.0`),
    chartSource: onlyOurs || readByOurs.includes(id) ? 'ours' : 'published',
  }
}
