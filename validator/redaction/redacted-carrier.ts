import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Carrier, CarriedLayer } from '../carriers/parts/carrier.ts'
import { unknownText } from '../carriers/parts/templated.ts'
import type { CarriedSchemas } from './carried-schemas.ts'
import type { SetFlag } from '../set-flags/set-flag.ts'
import { outermost, positionAt, type Location, type SourceFile } from '../text/source-file.ts'
import { nodesFrom, type Entry, type MappingNode, type ValueNode } from '../values/values-tree.ts'
import { hiddenComment, lineOf } from '../secrets/comments.ts'
import { RedactedFile } from './redacted-file.ts'
import { unreadLocations } from './redacted-files.ts'
import { secretLocations } from '../secrets/secret-locations.ts'
import { joinedSpans, overlapping, type Span } from '../secrets/spans.ts'
import { holdsSecret } from '../secrets/secret-text.ts'
import { hiddenOfUnread } from '../secrets/unread-lines.ts'
import { vocabularyOfAll, withCarrierWords, type Vocabulary } from '../secrets/vocabulary.ts'

/** A file that holds values of releases: in these the model knows what is secret, elsewhere only words do. */
export function redactedCarrier(carrier: Carrier, { all, ofResources }: CarriedSchemas): RedactedFile {
  const { file, documents, unread = [], releases } = carrier
  const words = (): Vocabulary => withCarrierWords(vocabularyOfAll(all))
  // A file may hold thousands of objects of dozens of kinds. A key that the kind does not know is judged by its own words
  // too, because the nearest known one may be the name of what is written there: `clientSecret` for `clientSecretRef`.
  const schemasOf = (layer: CarriedLayer): readonly CompactSchema[] => {
    const own = ofResources.get(layer)
    return own === undefined ? all : [own, unknownSchema]
  }
  const find = (): Location[] => {
    const values = new Set(releases.flatMap(({ valueNodes }) => valueNodes))
    const rest = (documents ?? []).map((document) => without(document, values) as MappingNode)
    return [
      ...releases
        .flatMap(({ layers }) => layers)
        .flatMap((layer) => ofLayer(layer, schemasOf(layer), words, values)),
      ...releases.flatMap(({ flags }) => flags).flatMap((flag) => ofParameter(flag, all)),
      ...secretLocations({}, rest),
      ...unreadSecrets(rest),
      ...carrier.comments().filter(({ start }) => file.text.startsWith('/*', start)),
      ...releases.flatMap(({ hidden }) => hidden),
    ]
      .map(outermost)
      .filter((location) => location.file === file)
  }
  return new RedactedFile(file, {
    secrets: find,
    unread: () => (documents === undefined ? [{ start: 0, end: file.text.length }] : unread),
    words,
  })
}

const unknownSchema: CompactSchema = {}

/** Expressions of which nobody knows the value, where they hold a secret by their own words. */
function unreadSecrets(documents: readonly MappingNode[]): Location[] {
  return [...nodesFrom(documents)].flatMap(({ location, ...node }) => {
    if (location === undefined || node.kind !== 'scalar' || node.value !== unknownText) return []
    return holdsSecret(location.file.text.slice(location.start, location.end), true) ? [location] : []
  })
}

function ofLayer(
  layer: CarriedLayer,
  schemas: readonly CompactSchema[],
  words: () => Vocabulary,
  values: ReadonlySet<ValueNode>,
): Location[] {
  if (!('documents' in layer)) return []
  const { embedded } = layer
  // What a reader takes out, such as a null, is in the file; texts that are read on their own say themselves.
  const written =
    embedded?.kind === 'mapping' ? [...layer.documents, withoutBelow(embedded.node, values)] : layer.documents
  const unread = unreadLocations(layer).flatMap((location) => ofUnread(location, words()))
  const secrets = schemas.flatMap((schema) => secretLocations(schema, written))
  const comments = embedded?.kind === 'lines' ? commentsIn(embedded.source.file, secrets) : []
  return [...secrets, ...unread, ...comments]
}

/** Comments of the values, which are none of the file where the values are a text in quotes. */
function commentsIn(file: SourceFile, secrets: readonly Location[]): Location[] {
  const spans = joinedSpans(secrets.filter((location) => location.file === file))
  const hasSecret = (number: number): boolean => {
    const { start, end } = lineOf(file, number)
    return overlapping(spans, start, end).length > 0
  }
  return file.lineStarts().flatMap((_, index) =>
    hiddenComment(file, index + 1, hasSecret).map((hidden) => ({
      file,
      ...hidden,
    })),
  )
}

function ofUnread(location: Location, words: Vocabulary): Location[] {
  const { file } = location
  return linesOf(location).flatMap((line) =>
    hiddenOfUnread(file, line, words).map((hidden) => ({ file, ...hidden })),
  )
}

/** The lines that a span touches. */
function linesOf({ file, start, end }: Location): Span[] {
  const first = positionAt(file, start).line
  const last = positionAt(file, Math.max(start, end - 1)).line
  const lines = Array.from({ length: last - first + 1 }, (_, index) => lineOf(file, first + index))
  return lines.filter((line) => line.end > start)
}

/** Of a parameter that Helm refuses nobody knows the value. */
function ofParameter({ file, root }: SetFlag, schemas: readonly CompactSchema[]): Location[] {
  if (root !== undefined) return schemas.flatMap((schema) => secretLocations(schema, [root]))
  const { length } = file.text
  return [{ file, start: length, end: length }]
}

const nothing: ValueNode = { kind: 'scalar', value: null, style: 'plain' }

function without(node: ValueNode, dropped: ReadonlySet<ValueNode>): ValueNode {
  return dropped.has(node) ? nothing : withoutBelow(node, dropped)
}

function withoutBelow<Node extends ValueNode>(node: Node, dropped: ReadonlySet<ValueNode>): Node
function withoutBelow(node: ValueNode, dropped: ReadonlySet<ValueNode>): ValueNode {
  if (node.kind === 'sequence') return { ...node, items: node.items.map((item) => without(item, dropped)) }
  if (node.kind === 'scalar') return node
  const entries = [...node.entries].map(([key, entry]): [string, Entry] => [
    key,
    { ...entry, value: without(entry.value, dropped) },
  ])
  return { ...node, entries: new Map(entries) }
}
