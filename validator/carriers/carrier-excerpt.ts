import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { ExcerptSource } from '../formats/excerpt-source.ts'
import { unparsedSecrets } from '../formats/redact-unparsed.ts'
import { secretPlaces } from '../schema/secrets.ts'
import { outermost, type Place } from '../source-file.ts'
import type { Entry, MapNode, ValueNode } from '../values-tree.ts'
import type { Carrier, CarriedRelease } from './carrier.ts'

/** What may be shown of a carrier: in its values the model knows what is secret, elsewhere only words do. */
export function carrierExcerpt({ file, documents, releases }: Carrier, schema: CompactSchema): ExcerptSource {
  let secrets: { start: number; end: number }[] | undefined
  const find = (): { start: number; end: number }[] => {
    const values = new Set(releases.flatMap(({ valueNodes }) => valueNodes))
    const rest = (documents ?? []).map((document) => without(document, values) as MapNode)
    const places = [
      ...releases.flatMap(valuesOf).flatMap((own) => secretPlaces(schema, own)),
      ...releases.flatMap(({ layers }) => layers).flatMap(unreadSecrets),
      ...secretPlaces({}, rest),
      ...releases.flatMap(({ hidden }) => hidden),
    ]
      .map(outermost)
      .filter((place) => place.file === file)
    return joined(places.sort((a, b) => a.start - b.start))
  }
  return { file, isReadable: documents !== undefined, secrets: () => (secrets ??= find()) }
}

/** Stretches that overlap become one. */
function joined(stretches: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of stretches) {
    const last = result.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

function valuesOf({ layers, flags }: CarriedRelease): MapNode[][] {
  return [
    ...layers.flatMap((layer) => ('documents' in layer ? [layer.documents] : [])),
    ...flags.flatMap(({ root }) => (root === undefined ? [] : [[root]])),
  ]
}

/** Of a text that is not YAML, everything that may be secret by its looks. */
function unreadSecrets(layer: CarriedRelease['layers'][number]): Place[] {
  if (!('documents' in layer) || layer.root !== undefined) return []
  const { file } = layer
  return file
    .lineStarts()
    .flatMap((_, index) => unparsedSecrets(file, index + 1).map((place) => ({ file, ...place })))
}

const nothing: ValueNode = { kind: 'scalar', value: null, style: 'plain' }

function without(node: ValueNode, dropped: ReadonlySet<ValueNode>): ValueNode {
  if (dropped.has(node)) return nothing
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => without(item, dropped)) }
  if (node.kind === 'scalar') return node
  const entries = [...node.entries].map(([key, entry]): [string, Entry] => [
    key,
    { ...entry, value: without(entry.value, dropped) },
  ])
  return { ...node, entries: new Map(entries) }
}
