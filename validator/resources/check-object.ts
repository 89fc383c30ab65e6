import { childVisits } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import type { Visit } from '../chart/visit.ts'
import { checkSchema } from '../schema/check-schema.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import type { PathSet } from '../values/path-set.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { checkCelRules } from './check-cel-rules.ts'
import { checkAtMostOne, checkLength } from './check-counts.ts'
import { checkKindVersion, checkMemberVersion } from './check-versions.ts'

/**
 * Judges an object as an API server does whose validation is strict: unknown fields and types, then numbers of items,
 * keys that exclude each other, and rules in CEL of what is sound so far. `broken` grows with what is found.
 */
export function checkObject(check: SchemaCheck, object: MappingNode, broken: PathSet): void {
  checkSchema(check, object)
  const { schema } = check.chart
  // Controllers write the status; of a user's only the names of its fields count.
  const isLeftOut = ({ parent, key }: Visit): boolean => parent?.parent === undefined && key === 'status'
  const visit = (at: Visit): void => {
    if (isLeftOut(at)) return
    const branch = at.schema && branchFor(schema, at.schema, at.node)
    if (branch === undefined) return
    checkMemberVersion(check, at, branch)
    if (at.node.kind === 'sequence') checkLength(check, at, at.node, branch)
    if (at.node.kind === 'mapping') checkAtMostOne(check, at, at.node, branch)
    for (const child of childVisits(schema, at)) visit(child)
    if (branch.rules !== undefined) checkCelRules(check, at, branch, broken)
  }
  const root: Visit = { node: object, schema, isNamed: true }
  checkKindVersion(check, object, root)
  visit(root)
}
