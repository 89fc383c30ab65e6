import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { itemVisit, keySchema, sequenceVisits } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import { ownEntries } from '../values/layered-entries.ts'
import { eachChild } from '../schema/each-child.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { isSetByUser, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { PathSet } from '../values/path-set.ts'
import type { Entry, MappingNode } from '../values/values-tree.ts'
import { checkFileMode } from './file-mode.ts'
import { checkFreeScalar } from './free-scalar.ts'
import { checkKey } from './key-trap.ts'
import { literalSecrets, type LiteralSecrets } from './literal-secret.ts'
import { checkOctal } from './octal.ts'
import { checkNotEnabled, enablesSomething } from './not-enabled.ts'
import { checkRemovedDefaults } from './removed-defaults.ts'

/**
 * Looks for values that the schema takes, and that mean something else than they look like. Those at `broken` have a
 * finding already.
 */
export function checkTraps(check: SchemaCheck, values: MappingNode, broken: PathSet): void {
  const secrets = literalSecrets(check, values, broken)
  const isRelease = check.isComplete && enablesSomething(values)
  const walk: Walk = (check, visit, secrets, isOff) => {
    checkKey(check, visit)
    if (visit.node.kind === 'mapping') checkRemovedDefaults(check, visit, visit.node, broken)
    const isOffHere =
      isOff ||
      (isRelease && visit.node.kind === 'mapping' && checkNotEnabled(check, values, visit, visit.node))
    if (visit.node.kind === 'scalar') {
      if (!broken.isEmpty && broken.has(pathOf(visit))) return
      if (secrets.visit(check, visit)) return
      if (checkFreeScalar(check, visit, visit.node) || checkFileMode(check, visit, visit.node)) return
      checkOctal(check, visit, visit.node)
      return
    }
    walkChildren(check, visit, (own, child, isAgain) => {
      walk(own, child, isAgain ? literalSecrets(own, values, broken) : secrets, isOffHere)
    })
  }
  walk(check, { node: values, schema: check.chart.schema, isNamed: true }, secrets, false)
  secrets.report()
}

type Walk = (check: SchemaCheck, visit: Visit, secrets: LiteralSecrets, isOff: boolean) => void

/** Goes to the children that a user set and that count; `isAgain` where one is asked for what was found in it. */
function walkChildren(
  check: SchemaCheck,
  parent: Visit,
  walk: (check: SchemaCheck, visit: Visit, isAgain: boolean) => void,
): void {
  const schema = parent.schema && branchFor(check.chart.schema, parent.schema, parent.node)
  if (parent.node.kind === 'sequence') {
    const { items } = parent.node
    const each = eachChild(check, items.length, (own, key) => {
      walk(own, itemVisit(parent, items, Number(key), schema?.items), true)
    })
    for (const item of sequenceVisits(parent, items, schema?.items)) {
      each.enter(item.key!)
      walk(each.check, item, false)
    }
  }
  if (parent.node.kind !== 'mapping') return
  const entries = ownEntries(parent.node)
  const each = eachChild(check, entries.size, (own, key) => {
    walk(own, entryVisit(parent, String(key), entries.get(String(key))!, schema), true)
  })
  // Unlike an iterator, `forEach` makes no object for each entry.
  entries.forEach((entry, key) => {
    if (!isSetByUser({ entry, node: entry.value })) return
    each.enter(key)
    walk(each.check, entryVisit(parent, key, entry, schema), false)
  })
}

function entryVisit(parent: Visit, key: string, entry: Entry, schema: CompactSchema | undefined): Visit {
  const found = schema === undefined ? 'unknown' : keySchema(schema, key)
  const known = found === 'unknown' ? { schema: undefined, isNamed: false } : found
  return { parent, key, entry, node: entry.value, schema: known.schema, isNamed: known.isNamed }
}
