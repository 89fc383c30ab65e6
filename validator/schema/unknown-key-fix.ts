import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { pathText } from '../values/path-text.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { MigratedKey } from '../suggest/migrated-key.ts'
import type { KeySuggestion } from '../suggest/suggest.ts'
import type { MappingNode, Path } from '../values/values-tree.ts'
import { beyondModel } from './beyond-model.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'

import { moveFix } from './key-fixes.ts'
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
    case 'label':
      return moveToFix(check, visit, [...suggestion.parent, String(visit.key)])
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
    case 'resource':
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
