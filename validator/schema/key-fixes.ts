import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../finding.ts'
import { offerFix } from '../fixes/planned-fix.ts'
import { pathText } from '../path-text.ts'
import { nearestWord } from '../suggest/nearest-word.ts'
import type { MigratedKey } from '../suggest/migrated-key.ts'
import type { KeySuggestion } from '../suggest/suggest.ts'
import type { MapNode, Path } from '../values-tree.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, type Visit } from './visit.ts'

/** A new key, or a new place, for a key that the schema does not know. */
export function unknownKeyFix(
  check: SchemaCheck,
  visit: Visit,
  map: MapNode,
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
      return moveFix(check, visit, [...parent, String(visit.key)])
    }
    case 'migrated':
      return suggestion.to === undefined ? undefined : moveFix(check, visit, suggestion.to.split('.'))
    case 'allowed':
      return undefined
  }
}

function moveFix(check: SchemaCheck, visit: Visit, target: Path): Pick<Finding, 'fix'> | undefined {
  return offerFix({
    title: `move it to ${pathText(target)}`,
    safe: false,
    key: visit.entry?.key,
    changes: [{ kind: 'move', path: [...check.root, ...exactPathOf(visit)], to: [...check.root, ...target] }],
  })
}

/** Renaming is no remedy where the file has the right key as well: one of the two would be lost. */
function renameFix(
  check: SchemaCheck,
  visit: Visit,
  map: MapNode,
  schema: CompactSchema,
  { key, isNear }: Extract<KeySuggestion, { kind: 'rename' }>,
): Pick<Finding, 'fix'> | undefined {
  const place = visit.entry?.key
  const taken = map.entries.get(key)?.key
  if (taken !== undefined && taken.file === place?.file) return undefined
  const isCertain = isNear && isOnlyNear(String(visit.key), key, schema) && !isBeyondModel(check)
  const declared = schema.properties![key]!
  return offerFix({
    title: `rename to ${key}`,
    safe: isCertain && taken === undefined && check.isAccepted({ ...visit, key, isNamed: true }, declared),
    key: place,
    changes: [{ kind: 'rename', path: [...check.root, ...exactPathOf(visit)], to: key }],
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

/** A newer chart may know a key that looks like a mistake here. */
function isBeyondModel({ chart, version }: SchemaCheck): boolean {
  return compareChartVersions(minorOf(version), minorOf(chart.version)) > 0
}

/** The successor of a deprecated value: a sibling, or a path of the chart. */
export function successorFix(
  check: SchemaCheck,
  visit: Visit,
  replacement: string,
): Pick<Finding, 'fix'> | undefined {
  const path = exactPathOf(visit)
  const target = replacement.includes('.') ? replacement.split('.') : [...path.slice(0, -1), replacement]
  return offerFix({
    title: `use ${pathText(target)} instead`,
    // What the two make the program do need not be the same.
    safe: false,
    key: visit.entry?.key,
    changes: [{ kind: 'move', path: [...check.root, ...path], to: [...check.root, ...target] }],
  })
}

/** Takes away a null that deletes a default without which the chart does not work. */
export function defaultBackFix(
  check: SchemaCheck,
  visit: Visit,
  map: MapNode,
  name: string,
): Pick<Finding, 'fix'> | undefined {
  return offerFix({
    title: 'keep the default',
    safe: false,
    key: map.removed?.get(name)?.key,
    changes: [{ kind: 'remove', path: [...check.root, ...exactPathOf(visit), name] }],
  })
}
