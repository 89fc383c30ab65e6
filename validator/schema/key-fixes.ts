import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { pathText } from '../values/path-text.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { MigratedKey } from '../suggest/migrated-key.ts'
import type { KeySuggestion } from '../suggest/suggest.ts'
import { entryAt, type MappingNode, type Path } from '../values/values-tree.ts'
import { beyondModel } from './beyond-model.ts'
import { schemaAt } from '../chart/schema-at.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'

/** A new key, or a new place, for a key that the schema does not know. */
export function unknownKeyFix(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
  suggestion: KeySuggestion | MigratedKey,
): Pick<Finding, 'fix'> | undefined {
  switch (suggestion.kind) {
    case 'rename':
      return renameFix(check, visit, map, schema, suggestion)
    case 'move': {
      const [parent] = suggestion.parents
      // With several places, or one in another section, nobody knows which was meant.
      if (parent === undefined || suggestion.parents.length > 1 || suggestion.isFar) return undefined
      return moveToFix(check, visit, [...parent, String(visit.key)])
    }
    case 'migrated':
      return suggestion.to === undefined ? undefined : moveToFix(check, visit, suggestion.to.split('.'))
    case 'instead': {
      const [only] = suggestion.paths
      if (only === undefined || suggestion.paths.length > 1) return undefined
      return moveFix(check, visit, only, `set ${pathText(only)} instead`)
    }
    case 'section':
      if (!suggestion.isOnly) return undefined
      return moveFix(check, visit, [String(visit.key)], 'move it to the top level')
    case 'holds':
    case 'other-chart':
    case 'allowed':
      return undefined
  }
}

/** What is in one place may mean something else in the other. */
function moveToFix(check: SchemaCheck, visit: Visit, target: Path): Pick<Finding, 'fix'> | undefined {
  return moveFix(check, visit, target, `move it to ${pathText(target)}`)
}

/**
 * None where the file has the right key as well, which would be lost, and where the value is of another kind than the
 * right key takes. Errors inside of it are no reason against a name that is near: only the slip has hidden them.
 */
function renameFix(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
  { key, isNear }: Extract<KeySuggestion, { kind: 'rename' }>,
): Pick<Finding, 'fix'> | undefined {
  const location = visit.entry?.key
  const taken = map.entries.get(key)?.key
  if (taken !== undefined && taken.file === location?.file) return undefined
  const isOnly = isNear && isOnlyNear(String(visit.key), key, schema)
  const renamed: Visit = { ...visit, key, isNamed: true }
  const wanted = schema.properties![key]!
  const fits = isOnly ? check.isOfKind(renamed, wanted) : check.isAccepted(renamed, wanted)
  if (!fits) return undefined
  return offerFix({
    title: `rename to ${key}`,
    safe: isOnly && beyondModel(check) === undefined && taken === undefined,
    key: location,
    changes: [{ kind: 'rename', path: [...check.root, ...exactPathOf(visit)], to: key }],
    reveals: pathOf(renamed),
  })
}

/** Whether no other key is as near, unless the words are the same but for case and separators. */
function isOnlyNear(typed: string, key: string, { properties = {} }: CompactSchema): boolean {
  if (sameLetters(typed) === sameLetters(key)) return true
  return Object.keys(properties).every((other) => other === key || !nearestWord(typed, [other])?.isNear)
}

function sameLetters(word: string): string {
  return word.toLowerCase().replace(/[-_.]/g, '')
}

/** The successor of a deprecated value: a sibling, or a path of the chart. */
export function successorFix(
  check: SchemaCheck,
  visit: Visit,
  replacement: string,
): Pick<Finding, 'fix'> | undefined {
  const path = exactPathOf(visit)
  const target = replacement.includes('.') ? replacement.split('.') : [...path.slice(0, -1), replacement]
  // What the two make the program do need not be the same.
  return moveFix(check, visit, target, `use ${pathText(target)} instead`)
}

/** Never safe. None where the value does not fit, or where the user has set the target as well. */
function moveFix(
  check: SchemaCheck,
  visit: Visit,
  target: Path,
  title: string,
): Pick<Finding, 'fix'> | undefined {
  const schema = schemaAt(check.chart.schema, target)
  if (schema === undefined || !check.isAccepted(visit, schema)) return undefined
  const there = entryAt(topOf(visit), target)
  if (there?.key !== undefined && there.value.kind !== 'mapping') return undefined
  const path = [...check.root, ...exactPathOf(visit)]
  return offerFix({
    title,
    safe: false,
    key: visit.entry?.key,
    changes: [{ kind: 'move', path, to: [...check.root, ...target] }],
  })
}

function topOf(visit: Visit): MappingNode {
  let top = visit
  while (top.parent !== undefined) top = top.parent
  return top.node as MappingNode
}

/** Takes away a null that deletes a default without which the chart does not work. */
export function defaultBackFix(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  name: string,
): Pick<Finding, 'fix'> | undefined {
  return offerFix({
    title: 'remove the null to keep the default',
    safe: false,
    key: map.removed?.get(name)?.key,
    changes: [{ kind: 'remove', path: [...check.root, ...exactPathOf(visit), name] }],
  })
}
