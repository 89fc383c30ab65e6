import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { childVisits } from '../chart/children.ts'
import type { Visit } from '../chart/visit.ts'
import type { Place } from '../text/source-file.ts'
import { entryAt, type MappingNode, type ValueNode } from '../values/values-tree.ts'
import { isSecret } from './classify.ts'
import { isKeyOfSecret, isLikeSecret, secretOfKey } from './keys.ts'

/** The stretches of one file's text that may not be shown. `path` leads to the chart's values in the file. */
export function secretPlaces(
  root: CompactSchema,
  documents: readonly MappingNode[],
  path: readonly string[] = [],
): Place[] {
  const places: Place[] = []
  const collect = (visit: Visit): void => {
    const { node } = visit
    const key = secretOfKey(root, visit)
    if (key !== undefined) places.push(key)
    const isWhole = node.kind !== 'scalar' && isKeyOfSecret(root, visit)
    if (isWhole && node.place?.file.isFlag) places.push(...placesBelow(node))
    else if (node.place !== undefined) {
      if (isWhole || isSecret(root, withText(visit))) places.push(...withProperties(node.place))
      else if (isLikeSecret(root, visit))
        places.push(...withProperties({ ...node.place, end: node.place.start }))
    }
    if (!isWhole) for (const child of childVisits(root, visit)) collect(child)
  }
  for (const node of documents) {
    const own = path.length === 0 ? node : entryAt(node, path)?.value
    if (own !== undefined) collect({ node: own, schema: root, isNamed: true })
    if (own !== node) collect({ node, isNamed: false })
  }
  return places.sort((a, b) => a.start - b.start)
}

/** In a flag the keys and values of a mapping are not side by side, so it has no place of its own. */
function placesBelow(node: ValueNode): Place[] {
  if (node.kind === 'scalar') return node.place === undefined ? [] : [node.place]
  if (node.kind === 'sequence') return node.items.flatMap(placesBelow)
  return [...node.entries.values()].flatMap(({ key, value }) => [
    ...(key ? [key] : []),
    ...placesBelow(value),
  ])
}

/** Nothing represents a text: its anchor or tag may be one. */
function withText(visit: Visit): Visit {
  const { node } = visit
  const isEmpty = node.kind === 'scalar' && node.value === null && node.place?.start === node.place?.end
  return isEmpty ? { ...visit, node: { ...node, value: '' } } : visit
}

/** A value with the tag and the anchor before it; nothing where there is nothing to hide. */
function withProperties(place: Place): Place[] {
  const before = place.file.text.slice(Math.max(0, place.start - longestProperties), place.start)
  const length = /(?:(?<=^|[\s:,[{-])[!&][^\s,[\]{}]*\s*){1,2}$/.exec(before)?.[0].length ?? 0
  const start = place.start - length
  return place.end > start ? [{ ...place, start }] : []
}

const longestProperties = 300
