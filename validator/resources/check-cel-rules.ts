import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { keySchema } from '../chart/children.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import { branchFor } from '../chart/resolve.ts'
import { exactPathOf, keyLocation, valueLocation, type Visit } from '../chart/visit.ts'
import { builtIn } from '../findings/finding.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { PathSet } from '../values/path-set.ts'
import { pathText } from '../values/path-text.ts'
import { toPlain, type Path, type ValueNode } from '../values/values-tree.ts'

/** Reports the first rule in CEL that the value at a visit breaks. The API server does not run them for null. */
export function checkCelRules(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  broken: PathSet,
): void {
  const { node } = visit
  const below = broken.from(exactPathOf(visit))
  if (below !== undefined && isUnsound(below, schema)) return
  if (node.kind === 'scalar' && node.value === null) return
  const self = toPlain(node) as never
  for (const { rule, message } of schema.rules ?? []) {
    if (below !== undefined && readsOf(rule).some((read) => below.isOnOneLine(read))) continue
    const result = check.chart.celChecks?.[rule]?.(self)
    if (result === undefined || result === true) continue
    const words = typeof result === 'string' ? result : message
    const at = namedScalar(visit, message)
    check.report(
      builtIn('resource-rule', {
        message: `${pathText(pathOf(visit))}: ${words}`,
        data: { rule },
        path: pathOf(at),
        location: (at.node.kind === 'scalar' ? valueLocation : keyLocation)(at, check.lastFile),
      }),
    )
    return
  }
}

/** Whether the value itself is broken, or has an unknown key, which may be meant for what a rule misses. */
function isUnsound(below: PathSet, schema: CompactSchema): boolean {
  if (below.isWhole) return true
  for (const key of below.firstKeys()) if (keySchema(schema, String(key)) === 'unknown') return true
  return false
}

/** The value that a message names, where it is a single one; otherwise the whole. */
function namedScalar(visit: Visit, message: string): Visit {
  const { node } = visit
  if (node.kind !== 'mapping') return visit
  for (const [word] of message.matchAll(/[A-Za-z]\w+/g)) {
    const entry = node.entries.get(word)
    if (entry?.value.kind === 'scalar')
      return { parent: visit, key: word, entry, node: entry.value, isNamed: true }
  }
  return visit
}

/** Whether a value keeps the rules in CEL of its own place. */
export function keepsCelRules(
  { schema: root, celChecks }: KnownChart,
  node: ValueNode,
  schema: CompactSchema,
): boolean {
  const self = toPlain(node) as never
  const { rules = [] } = branchFor(root, schema, node) ?? {}
  return rules.every(({ rule }) => [true, undefined].includes(celChecks?.[rule]?.(self) as true | undefined))
}

/** The fields that a rule reads, as keys from its own value on; no keys stand for all of it. */
function readsOf(rule: string): Path[] {
  let reads = knownReads.get(rule)
  if (reads === undefined) {
    reads = Array.from(rule.matchAll(/\bself\b((?:\.\w+)*)(\()?/g), ([, fields, call]) => {
      const keys = fields!.split('.').slice(1)
      return call === undefined ? keys : keys.slice(0, -1)
    })
    knownReads.set(rule, reads)
  }
  return reads
}

const knownReads = new Map<string, Path[]>()
