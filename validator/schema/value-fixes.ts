import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { PlainValue } from '../values/change.ts'
import { endOfDeeperComments, lineEndAt, lineStartAt } from '../text/lines.ts'
import type { Finding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import type { Location } from '../text/source-file.ts'
import {
  toPlain,
  type SequenceNode,
  type Scalar,
  type ScalarNode,
  type ValueNode,
} from '../values/values-tree.ts'
import { sourceText } from './describe.ts'
import { acceptedTypes, hasType } from '../chart/resolve.ts'
import { schemaAt } from '../chart/schema-at.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'

/** Another scalar in the place of the one that is there. */
export function scalarFix(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  { title, value, isSure }: { title: string; value: Scalar; isSure: boolean },
): Pick<Finding, 'fix'> | undefined {
  const node: ScalarNode = { ...(visit.node as ScalarNode), value }
  if (!check.isAccepted({ ...visit, node }, schema)) return undefined
  return offerFix({
    title,
    safe: isSure,
    key: visit.entry?.key,
    changes: [{ kind: 'set', path: [...check.root, ...exactPathOf(visit)], value }],
  })
}

/**
 * A list of `name` and settings as a mapping of names, with strings in quotes. Never safe: a mapping has no order,
 * and a variable may refer to those before it.
 */
export function sequenceToMappingFix(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  list: SequenceNode,
): Pick<Finding, 'fix'> | undefined {
  const key = visit.entry?.key
  if (key === undefined || wouldLoseComment(key, list)) return undefined
  const root = check.chart.schema
  const map = new Map<string, Record<string, PlainValue>>()
  for (const item of list.items) {
    const name = item.kind === 'mapping' ? item.entries.get('name')?.value : undefined
    if (item.kind !== 'mapping' || name?.kind !== 'scalar' || name.value === null) return undefined
    const text = typeof name.value === 'string' ? name.value : sourceText(name)
    if (map.has(text)) return undefined
    const entry = schemaAt(root, [text], schema)
    const settings = [...item.entries].filter(([key]) => key !== 'name')
    const plain = settings.map(([key, { value }]) => [
      key,
      likelyValue(root, value, entry && schemaAt(root, [key], entry)),
    ])
    map.set(text, Object.fromEntries(plain) as Record<string, PlainValue>)
  }
  const path = [...check.root, ...exactPathOf(visit)]
  return offerFix({
    title: 'write the sequence as a mapping',
    safe: false,
    key,
    changes: [
      { kind: 'remove', path, emptied: 'keep' },
      { kind: 'add', path, value: Object.fromEntries(map) },
    ],
  })
}

/** A number or truth value as the text in the file, where only text is taken. */
function likelyValue(root: CompactSchema, node: ValueNode, schema: CompactSchema | undefined): PlainValue {
  if (schema === undefined || node.kind !== 'scalar' || node.value === null)
    return toPlain(node) as PlainValue
  const types = acceptedTypes(root, schema)
  const isText = types.includes('string') && !types.some((type) => hasType(node, type))
  return isText ? sourceText(node) : node.value
}

/** Whether a text is written as everybody would read it: not `yes`, `0x1F` or `1_000`. */
export function isPlainlyWritten(text: string): boolean {
  return /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(text)
}

/** Whether a comment is inside a list, after its last word or, deeper than its key, below it. */
function wouldLoseComment({ file: { text }, start, end }: Location, { location }: SequenceNode): boolean {
  const column = start - lineStartAt(text, start)
  const listEnd = endOfDeeperComments(text, lineEndAt(text, location?.end ?? end), column)
  return /[ \t\n\r"'\]}]#/.test(text.slice(end, listEnd))
}
