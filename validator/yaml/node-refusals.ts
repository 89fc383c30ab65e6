import { isMap, isPair, isScalar, type Node } from 'yaml'
import type { Place } from '../source-file.ts'
import { YamlFault } from './yaml-fault.ts'

/** YAML 1.1 has letters, digits, dashes and underscores in the names of anchors. */
export function refuseAnchorName(name: string, { start, end }: Place): void {
  if (/^[\w-]+$/.test(name)) return
  throw new YamlFault('Helm does not read this name of an anchor', start, end, 'use letters, digits, - and _')
}

/** Helm wants a blank behind a tag. */
export function refuseTagWithoutBlank(node: Node, { file: { text } }: Place): void {
  const { tag, range } = node as { tag?: string; range?: [number, number, number] }
  if (tag === undefined || range === undefined) return
  if (!tag.includes('#') && (range[1] === range[0] || /\s/.test(text.charAt(range[0] - 1)))) return
  throw new YamlFault(
    'a tag ends with a blank',
    range[0] - 1,
    range[0],
    'put the text in quotes if ! belongs to it',
  )
}

/** Helm wants a key without `?` on one line with its colon. */
export function refuseSplitKeys(map: Node, { file: { text } }: Place): void {
  if (isMap(map)) for (const { key } of map.items) refuseSplitKey(key, text)
}

function refuseSplitKey(key: unknown, text: string): void {
  if (!isScalar(key) || key.range == null) return
  const [from, to] = key.range
  // Nearly always the colon stands here.
  if (text.charCodeAt(to) === 0x3a) return
  behindKeyAndComments.lastIndex = to
  if (!behindKeyAndComments.test(text)) return
  if (!lineBreak.test(text.slice(from, behindKeyAndComments.lastIndex))) return
  if (text.slice(text.lastIndexOf('\n', from) + 1, from).includes('?')) return
  throw new YamlFault('a key without a colon', from, to, 'write `key: value` on one line')
}

/** What Helm reads in another way than YAML 1.2 does, directly inside brackets. */
export function refuseInFlow(collection: Node, { file: { text } }: Place): void {
  for (const item of (collection as unknown as { items: readonly unknown[] }).items) {
    if (!isPair(item)) refuseFlowText(item, text)
    else {
      refuseFlowText(item.key, text)
      refuseFlowText(item.value, text)
      refuseFlowKey(item.key, text, isMap(collection))
    }
  }
}

function refuseFlowText(node: unknown, text: string): void {
  if (!isScalar(node) || node.type !== 'PLAIN' || node.range == null) return
  const [from, to] = node.range
  const source = node.source ?? ''
  if (source.startsWith(':') || source.includes('?')) {
    throw new YamlFault(
      'a text in brackets cannot start with : or hold a ? for Helm',
      from,
      to,
      'put it in quotes',
    )
  }
  if (node.tag !== undefined && source === '' && /[,\]}]/.test(text.charAt(to))) {
    throw new YamlFault(
      'a tag in brackets has no value',
      from,
      to,
      'put the text in quotes if ! belongs to it',
    )
  }
}

/** Helm wants the whole key and its colon on one line, and takes a colon that no blank follows for a part of the key. */
function refuseFlowKey(key: unknown, text: string, isInMap: boolean): void {
  if (!isScalar(key) || key.range == null) return
  const [from, to] = key.range
  behindKey.lastIndex = to
  const colon = behindKey.exec(text)
  if (colon === null) return
  const colonAt = behindKey.lastIndex - 1
  if (key.type === 'PLAIN' && key.source !== '' && /[,[\]{}]/.test(text.charAt(colonAt + 1))) {
    throw new YamlFault(
      'a space is missing after the colon',
      colonAt,
      colonAt + 1,
      'write `key: value`, or put the text in quotes if the colon belongs to it',
    )
  }
  if (!isInMap) return
  let lineFrom = from
  if (key.tag !== undefined || key.anchor !== undefined)
    while (/\s/.test(text.charAt(lineFrom - 1))) lineFrom--
  if (colonAt - from > 1024 || lineBreak.test(text.slice(lineFrom, colonAt))) {
    throw new YamlFault(
      'a key in brackets stands on one line with its colon, and is no longer than 1,024 characters',
      from,
      to,
      'shorten it, or write the map without brackets',
    )
  }
}

const lineBreak = /[\n\r\x85\u2028\u2029]/
const behindKey = /[\s\x85]*:/y
const behindKeyAndComments = /(?:[ \t]*(?:#.*)?(?:\r\n|[\n\r\x85]))*[ \t]*:/y
