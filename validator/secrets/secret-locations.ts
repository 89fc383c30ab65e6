import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { childVisits } from '../chart/children.ts'
import type { Visit } from '../chart/visit.ts'
import type { Location } from '../text/source-file.ts'
import { entryAt, type MappingNode, type ValueNode } from '../values/values-tree.ts'
import { classify } from './classify.ts'
import { isKeyOfSecret, isLikeSecret, secretOfKey } from './keys.ts'
import { soundsSecret } from './words.ts'

/** The spans of one file's text that may not be shown. `path` leads to the chart's values in the file. */
export function secretLocations(
  root: CompactSchema,
  documents: readonly MappingNode[],
  path: readonly string[] = [],
): Location[] {
  const locations: Location[] = []
  const collect = (visit: Visit): void => {
    const { node } = visit
    const key = secretOfKey(root, visit)
    if (key !== undefined) locations.push(key)
    const isWhole = node.kind !== 'scalar' && isKeyOfSecret(root, visit)
    if (isWhole && node.location?.file.isFlag) locations.push(...locationsBelow(node))
    else if (node.location !== undefined) {
      if (isWhole || isTaggedAsSecret(node.location) || classify(root, withText(visit)) === 'secret')
        locations.push(...withProperties(node.location))
      else if (isLikeSecret(root, visit))
        locations.push(...withProperties({ ...node.location, end: node.location.start }))
    }
    if (!isWhole) for (const child of childVisits(root, visit)) collect(child)
  }
  for (const node of documents) {
    const own = path.length === 0 ? node : entryAt(node, path)?.value
    if (own !== undefined) collect({ node: own, schema: root, isNamed: true })
    if (own !== node) collect({ node, isNamed: false })
  }
  return locations.sort((a, b) => a.start - b.start)
}

/** Whether the tag before a value is the key of a secret with a sign too many: `!token: …`. */
function isTaggedAsSecret({ file: { text }, start }: Location): boolean {
  const tag = /!([^\s,[\]{}!]{1,100})\s{1,9}$/.exec(text.slice(Math.max(0, start - longestProperties), start))
  return tag !== null && soundsSecret(tag[1]!)
}

/** In a flag the keys and values of a mapping are not side by side, so it has no place of its own. */
function locationsBelow(node: ValueNode): Location[] {
  if (node.kind === 'scalar') return node.location === undefined ? [] : [node.location]
  if (node.kind === 'sequence') return node.items.flatMap(locationsBelow)
  return [...node.entries.values()].flatMap(({ key, value }) => [
    ...(key ? [key] : []),
    ...locationsBelow(value),
  ])
}

/** Nothing represents a text: its anchor or tag may be one. */
function withText(visit: Visit): Visit {
  const { node } = visit
  const isEmpty = node.kind === 'scalar' && node.value === null && node.location?.start === node.location?.end
  return isEmpty ? { ...visit, node: { ...node, value: '' } } : visit
}

/** A value with the tag and the anchor before it; nothing where there is nothing to hide. */
function withProperties(location: Location): Location[] {
  const before = location.file.text.slice(Math.max(0, location.start - longestProperties), location.start)
  const length = /(?:(?<=^|[\s:,[{-])[!&]\S*\s*){1,2}$/.exec(before)?.[0].length ?? 0
  const start = location.start - length
  return location.end > start ? [{ ...location, start }] : []
}

const longestProperties = 300
