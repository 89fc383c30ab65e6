import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { PlainValue } from '../edits/change.ts'
import type { Finding } from '../finding.ts'
import { offerFix } from '../fixes/planned-fix.ts'
import { toPlain, type ListNode, type Scalar, type ScalarNode, type ValueNode } from '../values-tree.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, type Visit } from './visit.ts'

/** Another scalar in the place of the one that stands there. */
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
 * A list of `name` and settings as a map of names. Never safe: a map has no order, and a variable may refer to those
 * before it.
 */
export function listToMapFix(
  check: SchemaCheck,
  visit: Visit,
  list: ListNode,
): Pick<Finding, 'fix'> | undefined {
  const key = visit.entry?.key
  // Comments inside the list would be lost.
  if (key === undefined || /(?:^|\s)#/.test(key.file.text.slice(key.end, list.place?.end))) return undefined
  const map = new Map<string, Record<string, PlainValue>>()
  for (const item of list.items) {
    const name = item.kind === 'map' ? item.entries.get('name')?.value : undefined
    if (item.kind !== 'map' || name?.kind !== 'scalar' || typeof name.value !== 'string') return undefined
    if (map.has(name.value)) return undefined
    const settings = [...item.entries].filter(([key]) => key !== 'name')
    map.set(name.value, Object.fromEntries(settings.map(([key, { value }]) => [key, plain(value)])))
  }
  const path = [...check.root, ...exactPathOf(visit)]
  return offerFix({
    title: 'write the list as a map',
    safe: false,
    key,
    changes: [
      { kind: 'remove', path, emptied: 'keep' },
      { kind: 'add', path, value: Object.fromEntries(map) },
    ],
  })
}

function plain(node: ValueNode): PlainValue {
  return toPlain(node) as PlainValue
}

/** Whether a text is written as everybody would read it: not `yes`, `0x1F` or `1_000`. */
export function isPlainlyWritten(text: string): boolean {
  return /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(text)
}
