import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { FoundFinding } from '../findings/deferred-finding.ts'
import { LayeredEntries } from '../values/layered-entries.ts'
import { withoutNulls } from '../values/layers.ts'
import type { Entry, MappingNode, ValueNode } from '../values/values-tree.ts'
import { checkKeyForm, checkMissingKeys, checkNearKey, checkSize, checkWritableKey } from './check-keys.ts'
import { reportUnknownKey } from './unknown-key.ts'
import { checkTemplate } from './check-template.ts'
import { checkNotes, type Above } from './check-notes.ts'
import { checkUnrendered, isSwitchedOff, refusesUnrendered } from './check-unrendered.ts'
import { checkUnwritable } from './check-unwritable.ts'
import { isNotKnownYet } from './check-placeholder.ts'
import { checkScalar } from './check-scalar.ts'
import { wrongType } from './check-type.ts'
import { itemVisit, keySchema, sequenceVisits } from '../chart/children.ts'
import { eachChild } from './each-child.ts'
import { checkLostIndentation } from './lost-indentation.ts'
import { acceptedTypes, branchFor } from '../chart/resolve.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, isSetByUser, type Visit } from '../chart/visit.ts'

type GivenCheck = Omit<SchemaCheck, 'isAccepted' | 'isOfKind'>

/** Adds what the checks ask of the schema about a value that is not there. */
export function schemaCheck(given: GivenCheck): SchemaCheck {
  return {
    ...given,
    isAccepted: (visit, wanted) => errorsOf(given, visit, wanted).length === 0,
    isOfKind: (visit, wanted) => isOfKind(given, visit, wanted),
  }
}

/** Judges the merged values by the chart's schema: one finding a mistake. */
export function checkSchema(check: SchemaCheck, values: MappingNode): void {
  const { schema } = check.chart
  checkValue(check, { node: values, schema, isNamed: true }, schema, { isClosed: true, hasNoEffect: false })
}

function checkValue(check: SchemaCheck, visit: Visit, declared: CompactSchema, above: Above): void {
  const root = check.chart.schema
  const isUsers = isSetByUser(visit)
  let { hasNoEffect } = above
  let schema = declared
  for (;;) {
    if (isUsers) {
      const outcome = checkNotes(check, visit, schema, { ...above, hasNoEffect })
      if (outcome === 'refused') return
      hasNoEffect ||= outcome === 'without-effect'
      if (schema.template === true && holdsExpression(visit.node)) checkTemplate(check, visit)
    }
    if (schema.$ref === undefined) break
    schema = root.definitions![schema.$ref.slice('#/definitions/'.length)]!
  }
  if (isUsers && isNotKnownYet(check, visit)) return
  const branch = branchFor(root, schema, visit.node)
  if (branch === undefined) {
    check.report(wrongType(check, visit, schema))
    return
  }
  switch (visit.node.kind) {
    case 'scalar':
      checkScalar(check, visit, branch, schema)
      break
    case 'sequence':
      if (branch.items !== undefined) checkItems(check, visit, visit.node.items, branch.items, hasNoEffect)
      break
    case 'mapping':
      checkUnwritable(check, visit, visit.node, branch)
      checkMapping(check, visit, visit.node, branch, {
        hasNoEffect,
        refusesUnrendered:
          (above.refusesUnrendered === true && !isSwitchedOff(visit.node)) ||
          refusesUnrendered(check, visit, visit.node, branch),
      })
      break
  }
}

/** What a schema finds wrong with what is at a visit, were it meant for that. */
function errorsOf(given: GivenCheck, visit: Visit, schema: CompactSchema): FoundFinding[] {
  const errors: FoundFinding[] = []
  const report: SchemaCheck['report'] = (finding) => {
    if (finding.severity === 'error') errors.push(finding)
  }
  const above: Above = { isClosed: true, hasNoEffect: false }
  // A default may bring what is missing here.
  const check: SchemaCheck = {
    ...given,
    isComplete: false,
    report,
    isAccepted: () => false,
    isOfKind: () => false,
    leaveOut: () => undefined,
    doubtful: undefined,
  }
  const node = visit.node.kind === 'mapping' ? withoutNulls(visit.node) : visit.node
  checkValue(check, { ...visit, node, schema }, schema, above)
  return errors
}

function isOfKind(given: GivenCheck, visit: Visit, schema: CompactSchema): boolean {
  const { length } = exactPathOf(visit)
  const own = errorsOf(given, visit, schema).filter(({ path }) => path.length === length)
  const { node } = visit
  if (node.kind !== 'scalar') return own.length === 0
  return (
    node.value !== null &&
    own.every(({ ruleId }) => ruleId !== 'not-in-version') &&
    acceptedTypes(given.chart.schema, schema).some((type) => type !== 'object' && type !== 'array')
  )
}

function checkItems(
  check: SchemaCheck,
  parent: Visit,
  items: readonly ValueNode[],
  schema: CompactSchema,
  hasNoEffect: boolean,
): void {
  const above: Above = { isClosed: true, hasNoEffect }
  const each = eachChild(check, items.length, (own, key) => {
    checkValue(own, itemVisit(parent, items, Number(key), schema), schema, above)
  })
  for (const item of sequenceVisits(parent, items, schema)) {
    each.enter(item.key!)
    checkValue(each.check, item, schema, above)
  }
}

function checkMapping(
  check: SchemaCheck,
  parent: Visit,
  node: MappingNode,
  schema: CompactSchema,
  above: Omit<Above, 'isClosed'>,
): void {
  if (!checkSize(check, parent, node, schema)) return
  checkLostIndentation(check, parent, node, schema)
  const entries = entriesToCheck(check, node)
  const each = eachChild(check, entries.size, (own, key) => {
    checkEntry(own, parent, String(key), entries.get(String(key))!, schema, above)
  })
  // Unlike an iterator, `forEach` makes no object for each entry.
  entries.forEach((entry, key) => {
    each.enter(key)
    checkEntry(each.check, parent, key, entry, schema, above)
  })
  if (check.isComplete) checkMissingKeys(check, parent, node, schema)
}

function checkEntry(
  check: SchemaCheck,
  parent: Visit,
  key: string,
  entry: Entry,
  schema: CompactSchema,
  above: Omit<Above, 'isClosed'>,
): void {
  const found = keySchema(schema, key)
  const node = entry.value
  if (found === 'unknown')
    reportUnknownKey(
      check,
      { parent, key, entry, node, isNamed: false },
      parent.node as MappingNode,
      schema,
      above.refusesUnrendered,
    )
  else if (found.schema !== undefined) {
    const visit = { parent, key, entry, node, schema: found.schema, isNamed: found.isNamed }
    if (!checkKeyForm(check, visit, schema) || !checkWritableKey(check, visit)) return
    if (!found.isNamed) checkNearKey(check, visit, parent.node as MappingNode, schema)
    const isClosed = schema.additionalProperties === false
    const takesOthers = schema.patternProperties !== undefined
    checkValue(check, visit, found.schema, { ...above, isClosed, takesOthers })
  } else if (above.refusesUnrendered === true) {
    checkUnrendered(check, { parent, key, entry, node, isNamed: false })
  }
}

/** Of the defaults only those in which something is to be found. */
function entriesToCheck(check: SchemaCheck, { entries }: MappingNode): MappingNode['entries'] {
  if (check.doubtful === undefined || !(entries instanceof LayeredEntries)) return entries
  const doubtful = check.doubtful.get(entries.defaults)
  if (doubtful === undefined) return entries.own
  const untouched = [...doubtful].filter(([key]) => entries.isUntouched(key))
  // A copy of the user's entries would be as large as they are.
  return untouched.length === 0
    ? entries.own
    : new LayeredEntries(entries.own, new Map(), { kind: 'mapping', entries: new Map(untouched) })
}

/** Whether a text in the value, or a key, begins an expression of the template language. */
function holdsExpression(node: ValueNode): boolean {
  if (node.kind === 'scalar') return typeof node.value === 'string' && node.value.includes('{{')
  if (node.kind === 'sequence') return node.items.some(holdsExpression)
  for (const [key, { value }] of node.entries) if (key.includes('{{') || holdsExpression(value)) return true
  return false
}
