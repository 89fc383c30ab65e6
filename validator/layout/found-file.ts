import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { ownSections } from '../../schema/own-sections.ts'
import { nearestWord } from '../suggest/nearest-word.ts'
import type { MapNode } from '../values-tree.ts'

/**
 * Whether a file that nobody has named may hold something else than values of the chart: it has a key that is none of
 * the chart's, and no section that only this chart has.
 */
export function mayBeOther({ schema }: CompactChart, { entries }: MapNode): boolean {
  const sections = Object.keys(schema.properties ?? {})
  const isKnown = (key: string): boolean => sections.includes(key) || nearestWord(key, sections) !== undefined
  const keys = [...entries.keys()]
  return !keys.some((key) => ownSections.has(key)) && !keys.every(isKnown)
}
