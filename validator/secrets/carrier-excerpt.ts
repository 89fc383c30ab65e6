import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { ExcerptSource, Stretch } from './excerpt-source.ts'
import { joinedStretches } from './joined-stretches.ts'
import { unreadSecrets } from './redact-unparsed.ts'
import { secretPlaces } from './secrets.ts'
import { outermost, type Place } from '../source-file.ts'
import { unreadPlaces } from './unread-places.ts'
import type { Entry, MapNode, ValueNode } from '../values-tree.ts'
import type { Carrier, CarriedRelease } from '../carriers/carrier.ts'

/** What may be shown of a carrier: in its values the model knows what is secret, elsewhere only words do. */
export function carrierExcerpt(
  { file, documents, unread = [], releases }: Carrier,
  schemas: readonly CompactSchema[],
): ExcerptSource {
  let secrets: Stretch[] | undefined
  const find = (): Stretch[] => {
    const values = new Set(releases.flatMap(({ valueNodes }) => valueNodes))
    const rest = (documents ?? []).map((document) => without(document, values) as MapNode)
    const places = [
      ...releases.flatMap(valuesOf).flatMap((own) => schemas.flatMap((schema) => secretPlaces(schema, own))),
      ...releases
        .flatMap(({ layers }) => layers)
        .flatMap(unreadOfLayer)
        .flatMap(unreadSecrets),
      ...secretPlaces({}, rest),
      ...releases.flatMap(({ hidden }) => hidden),
    ]
      .map(outermost)
      .filter((place) => place.file === file)
    return joinedStretches(places)
  }
  return {
    file,
    unread: documents === undefined ? [{ start: 0, end: file.text.length }] : unread,
    secrets: () => (secrets ??= find()),
  }
}

function valuesOf({ layers, flags }: CarriedRelease): MapNode[][] {
  return [
    ...layers.flatMap((layer) => ('documents' in layer ? [layer.documents] : [])),
    ...flags.flatMap(({ root }) => (root === undefined ? [] : [[root]])),
  ]
}

function unreadOfLayer(layer: CarriedRelease['layers'][number]): Place[] {
  return 'documents' in layer ? unreadPlaces(layer) : []
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
