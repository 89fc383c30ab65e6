import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { keySchema, sequenceVisits } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import { ownEntries } from '../values/layered-entries.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { isSetByUser, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { MappingNode, Path } from '../values/values-tree.ts'
import { checkFileMode } from './file-mode.ts'
import { checkFreeScalar } from './free-scalar.ts'
import { checkKey } from './key-trap.ts'
import { literalSecrets } from './literal-secret.ts'
import { checkOctal } from './octal.ts'
import { checkNotEnabled, enablesSomething } from './not-enabled.ts'
import { checkRemovedDefaults } from './removed-defaults.ts'

/**
 * Looks for values that the schema takes, and that mean something else than they look like. `brokenPaths` have a
 * finding already.
 */
export function checkTraps(check: SchemaCheck, values: MappingNode, brokenPaths: readonly Path[]): void {
  const broken = new Set(brokenPaths.map((path) => JSON.stringify(path)))
  const secrets = literalSecrets(check, values, brokenPaths)
  const isRelease = check.isComplete && enablesSomething(values)
  const walk = (visit: Visit, isOff: boolean): void => {
    checkKey(check, visit)
    if (visit.node.kind === 'mapping') checkRemovedDefaults(check, visit, visit.node, broken)
    const isOffHere =
      isOff ||
      (isRelease && visit.node.kind === 'mapping' && checkNotEnabled(check, values, visit, visit.node))
    if (visit.node.kind === 'scalar') {
      if (broken.size > 0 && broken.has(JSON.stringify(pathOf(visit)))) return
      if (secrets.visit(visit)) return
      if (checkFreeScalar(check, visit, visit.node) || checkFileMode(check, visit, visit.node)) return
      checkOctal(check, visit, visit.node)
      return
    }
    walkChildren(check.chart.schema, visit, (child) => walk(child, isOffHere))
  }
  walk({ node: values, schema: check.chart.schema, isNamed: true }, false)
  secrets.report()
}

/** Goes to the children that a user set and that count. */
function walkChildren(root: CompactSchema, parent: Visit, walk: (visit: Visit) => void): void {
  const schema = parent.schema && branchFor(root, parent.schema, parent.node)
  if (parent.node.kind === 'sequence') {
    for (const item of sequenceVisits(parent, parent.node.items, schema?.items)) walk(item)
  }
  if (parent.node.kind !== 'mapping') return
  // Unlike an iterator, `forEach` makes no object for each entry.
  ownEntries(parent.node).forEach((entry, key) => {
    if (!isSetByUser({ entry, node: entry.value })) return
    const found = schema === undefined ? 'unknown' : keySchema(schema, key)
    const known = found === 'unknown' ? { schema: undefined, isNamed: false } : found
    walk({ parent, key, entry, node: entry.value, schema: known.schema, isNamed: known.isNamed })
  })
}
