import type { Rule } from '../../schema/model/rule.ts'
import { ownEntries } from '../values/layered-entries.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'

type Starts = ReadonlyMap<string, readonly string[]>

// The releases of a run have the same rules.
const remembered = new WeakMap<readonly Rule[], Starts>()

/** The starts of `aboutKeys` that a key of a layer has, at any depth. Keys of defaults do not count. */
export function startsOfKeys(values: MappingNode, rules: readonly Rule[]): ReadonlySet<string> {
  let starts = remembered.get(rules)
  if (starts === undefined) remembered.set(rules, (starts = byFirstCharacter(rules)))
  const found = new Set<string>()
  search(values, starts, found, new Set())
  return found
}

function byFirstCharacter(rules: readonly Rule[]): Starts {
  const starts = new Map<string, string[]>()
  for (const start of new Set(rules.flatMap(({ aboutKeys = [] }) => aboutKeys)))
    starts.set(start[0]!, [...(starts.get(start[0]!) ?? []), start])
  return starts
}

/** Aliases share nodes: each is looked at once. */
function search(node: ValueNode, starts: Starts, found: Set<string>, seen: Set<ValueNode>): void {
  if (seen.has(node)) return
  seen.add(node)
  if (node.kind === 'sequence') {
    for (const item of node.items) if (item.kind !== 'scalar') search(item, starts, found, seen)
  } else if (node.kind === 'mapping') {
    // Nothing is made for each entry, of which a release has many.
    ownEntries(node).forEach(({ key: location, value }, key) => {
      if (location === undefined) return
      for (const start of starts.get(key[0]!) ?? none) if (key.startsWith(start)) found.add(start)
      if (value.kind !== 'scalar') search(value, starts, found, seen)
    })
  }
}

const none: readonly string[] = []
