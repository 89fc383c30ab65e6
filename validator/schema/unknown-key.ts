import type { SeverityOf } from '../../schema/built-in/severities.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { alternatives, pathText } from '../values/path-text.ts'
import type { MappingNode, Path } from '../values/values-tree.ts'
import { migratedKey, type MigratedKey } from '../suggest/migrated-key.ts'
import { suggestKey, type KeySuggestion } from '../suggest/suggest.ts'
import { unknownKeyFix } from './unknown-key-fix.ts'
import { beyondModel } from './beyond-model.ts'
import { isEmpty } from './check-unrendered.ts'
import { firstKeys } from './describe.ts'
import { spaceHelp } from './missing-space.ts'
import type { SchemaCheck } from './schema-check.ts'
import { secretHelp } from './secret-help.ts'
import type { Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { reportKey } from './report-visit.ts'

import { alsoIn } from './also-in.ts'
/** Reports a key that a mapping does not know, with the most likely meaning. */
export function reportUnknownKey(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
  isRefused = false,
): void {
  const path = pathOf(visit)
  const key = String(path.at(-1))
  const isOfUmbrella = isUsualCondition(check, visit, path)
  if (isOfUmbrella && check.chartSource === 'published') return
  const suggestion =
    migratedKey(check.chart.migrations, path, check.version) ??
    ofOtherChart(check, path) ??
    check.suggest?.(visit, schema) ??
    suggestKey(check.chart, path, schema, visit.node)
  const { fact, severity } = factWords(check, suggestion, schema, isRefused && !isEmpty(visit.node))
  reportKey(check, visit, 'unknown-key', {
    severity,
    fact: `${fact}; ${suggestionWords(suggestion)}`,
    ...(suggestion.kind === 'allowed' && secretHelp(check, visit, schema)),
    ...spaceHelp(String(visit.key), schema),
    ...(isOfUmbrella && {
      help: 'if an umbrella chart has it as the condition, use a key outside of this chart',
    }),
    ...unknownKeyFix(check, visit, map, schema, suggestion),
    data: { key, ...suggestionData(suggestion) },
    explains: affectedPaths(path, suggestion),
    ...alsoIn(visit.entry),
  })
}

/** Reports a free name that is nearly one of those that the mapping knows, such as a feature gate. */
export function reportNearKey(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
  near: string,
): void {
  const path = pathOf(visit)
  // A chart that is newer than the model may know the name.
  const suggestion: KeySuggestion = { kind: 'rename', key: near, isNear: false }
  reportKey(check, visit, 'unknown-key', {
    severity: 'warning',
    fact: `is not a known key; ${suggestionWords(suggestion)}`,
    ...unknownKeyFix(check, visit, map, schema, suggestion),
    data: { key: String(path.at(-1)), ...suggestionData(suggestion) },
    explains: affectedPaths(path, suggestion),
    ...alsoIn(visit.entry),
  })
}

/** Whether it is what umbrella charts usually switch a chart with: Helm reads it, and passes it on (helm/helm#10392). */
function isUsualCondition({ root }: SchemaCheck, { node }: Visit, path: Path): boolean {
  const isBoolean = node.kind === 'scalar' && typeof node.value === 'boolean'
  return root.length > 0 && path.length === 1 && path[0] === 'enabled' && isBoolean
}

function ofOtherChart({ chart, charts }: SchemaCheck, path: Path): KeySuggestion | undefined {
  if (path.length > 1) return undefined
  const other = charts.find((one) => one.chart !== chart.chart && one.own.includes(String(path[0])))
  return other && { kind: 'other-chart', chart: other.chart }
}

/** How sure it is that the chart does not read a key. */
function factWords(
  check: SchemaCheck,
  { kind }: KeySuggestion | MigratedKey,
  { unknownKeys }: CompactSchema,
  isRefused: boolean,
): { fact: string; severity: SeverityOf<'unknown-key'> } {
  const { chart, version, hints } = check.chart
  switch (beyondModel(check)) {
    case 'newer':
      return {
        fact: `is not a key of ${chart} up to ${version}, the newest known version`,
        severity: 'warning',
      }
    case 'partly-known':
      return {
        fact: `is not among the known values of ${chart}`,
        severity: kind === 'rename' || hints.isPartlyKnown === 'documented' ? 'warning' : 'info',
      }
    case undefined:
      return unknownKeys === 'ignored' && !isRefused
        ? { fact: 'is not a known key: Helm accepts it, and nothing reads it', severity: 'warning' }
        : { fact: 'is not a known key', severity: 'error' }
  }
}

function suggestionWords(suggestion: KeySuggestion | MigratedKey): string {
  switch (suggestion.kind) {
    case 'migrated':
      return `it ${suggestion.words} (gloo-values migrate)`
    case 'rename':
      return `did you mean ${suggestion.key}?`
    case 'move':
      return `it ${suggestion.isFar ? 'is a key of' : 'belongs under'} ${alternatives(suggestion.parents.map(pathText))}${suggestion.hasMore ? ' …' : ''}`
    case 'label':
      return `as a label it belongs under ${pathText(suggestion.parent)}`
    case 'instead':
      return `set ${suggestion.paths.map(pathText).join(' and ')} instead`
    case 'section':
      return 'it is a section and belongs at the top level'
    case 'holds':
      return `it has ${suggestion.sections.slice(0, 3).join(', ')}, which the chart reads at the top level`
    case 'resource':
      return `it is a field of ${suggestion.resource}, which ${suggestion.reader} reads`
    case 'other-chart':
      return `it is a section of ${suggestion.chart}`
    case 'allowed': {
      if (suggestion.keys.length === 0) return 'no keys are known here'
      return `known keys: ${firstKeys(suggestion.keys)}`
    }
  }
}

function suggestionData(suggestion: KeySuggestion | MigratedKey): Record<string, string> {
  switch (suggestion.kind) {
    case 'migrated':
      return suggestion.to === undefined ? {} : { movedTo: suggestion.to }
    case 'rename':
      return { suggestion: suggestion.key }
    case 'move':
      return { belongsUnder: suggestion.parents.map(pathText).join(', ') }
    case 'label':
      return { belongsUnder: pathText(suggestion.parent) }
    case 'instead':
      return { instead: suggestion.paths.map(pathText).join(', ') }
    case 'section':
      return {}
    case 'holds':
      return { sections: suggestion.sections.join(', ') }
    case 'resource':
      return { resource: suggestion.resource }
    case 'other-chart':
      return { chart: suggestion.chart }
    case 'allowed':
      return { allowed: suggestion.text }
  }
}

/** The values that a key was meant for. */
function affectedPaths(path: Path, suggestion: KeySuggestion | MigratedKey): Path[] {
  switch (suggestion.kind) {
    case 'migrated':
      return suggestion.to === undefined ? [] : [suggestion.to.split('.')]
    case 'rename':
      return [[...path.slice(0, -1), suggestion.key]]
    case 'move':
      return suggestion.parents.map((parent) => [...parent, ...path.slice(-1)])
    case 'label':
      return [[...suggestion.parent, ...path.slice(-1)]]
    case 'instead':
      return suggestion.paths
    case 'section':
      return [path.slice(-1)]
    case 'holds':
      return suggestion.sections.map((section) => [section])
    case 'resource':
    case 'other-chart':
    case 'allowed':
      return []
  }
}
