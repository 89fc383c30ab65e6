import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { MappingNode } from '../values/values-tree.ts'

/** Says of a list or a single value what is said of values of another chart: nobody has said that the file is ours. */
export function noValues({ location }: Finding): Finding {
  return builtIn('other-chart', {
    severity: 'info',
    message: 'the top level is not a mapping, so the file has no values of a chart; it is not checked',
    help: 'for a values file, start with a key of the chart, such as `common:`',
    path: [],
    location,
  })
}

/**
 * Whether a file that nobody has named may hold something else than values of the chart: it has a key that is none of
 * the chart's, and no section that only this chart has.
 */
export function mayBeOther({ schema, hints }: CompactChart, { entries }: MappingNode): boolean {
  const sections = Object.keys(schema.properties ?? {})
  const isKnown = (key: string): boolean => sections.includes(key) || nearestWord(key, sections) !== undefined
  const keys = [...entries.keys()]
  return !keys.some((key) => hints.ownSections.includes(key)) && !keys.every(isKnown)
}
