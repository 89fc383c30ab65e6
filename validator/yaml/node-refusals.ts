import { isMap, isScalar, type Node } from 'yaml'
import type { Place } from '../source-file.ts'
import { YamlFault } from './yaml-fault.ts'

/** YAML 1.1 has letters, digits, dashes and underscores in the names of anchors. */
export function refuseAnchorName(name: string, { start, end }: Place): void {
  if (/^[\w-]+$/.test(name)) return
  throw new YamlFault('Helm does not read this name of an anchor', start, end, 'use letters, digits, - and _')
}

/** What Helm reads in another way than YAML 1.2 does, directly inside brackets. */
export function refuseInFlow(collection: Node, { file, start }: Place): void {
  const children = isMap(collection)
    ? collection.items.map(({ key }) => key)
    : (collection as { items?: unknown[] }).items
  for (const child of children ?? []) {
    if (!isScalar(child) || child.type !== 'PLAIN') continue
    const [from, to] = child.range ?? [start, start, start]
    if (/^[?:]/.test(child.source ?? '')) {
      throw new YamlFault('a text in brackets cannot start with : or ?', from, to, 'put it in quotes')
    }
    if (child.tag !== undefined && child.source === '' && /[,\]}]/.test(file.text.charAt(to))) {
      throw new YamlFault(
        'a tag in brackets has no value',
        from,
        to,
        'put the text in quotes if ! belongs to it',
      )
    }
  }
}
