import { isInRange } from '../../schema/model/chart-version.ts'
import type { SeverityOf } from '../../schema/built-in/severities.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { originOf, originWords } from '../values/origin.ts'
import { alternatives, pathText, quoted } from '../values/path-text.ts'
import type { Entry, MappingNode, Path } from '../values/values-tree.ts'
import { migratedKey, type MigratedKey } from '../suggest/migrated-key.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { suggestKey, type KeySuggestion } from '../suggest/suggest.ts'
import { isLeftEmpty } from '../values/left-empty.ts'
import { removedWords } from '../values/removed-words.ts'
import { defaultBackFix, unknownKeyFix } from './key-fixes.ts'
import { beyondModel } from './beyond-model.ts'
import { isEmpty } from './check-unrendered.ts'
import { firstKeys } from './describe.ts'
import { keySchema, matches } from '../chart/children.ts'
import { spaceHelp } from './missing-space.ts'
import { patternWords } from './pattern-words.ts'
import { acceptedTypes } from '../chart/resolve.ts'
import type { SchemaCheck } from './schema-check.ts'
import { secretHelp } from './secret-help.ts'
import { maskedKey } from '../secrets/secret-text.ts'
import { keyLocation, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { reportKey } from './report-visit.ts'

/** Reports a key that a mapping does not know, with the most likely meaning. */
export function checkUnknownKey(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
  isRefused = false,
): void {
  const path = pathOf(visit)
  const key = String(path.at(-1))
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
    ...unknownKeyFix(check, visit, map, schema, suggestion),
    data: { key, ...suggestionData(suggestion) },
    explains: affectedPaths(path, suggestion),
    ...alsoIn(visit.entry),
  })
}

/** @returns whether a key has the form that the mapping asks for */
export function checkKeyForm(check: SchemaCheck, visit: Visit, schema: CompactSchema): boolean {
  const { propertyNames, properties = {} } = schema
  const key = String(visit.key)
  if (propertyNames === undefined || matches(propertyNames.pattern, key)) return true
  const path = pathOf(visit)
  const near = nearestWord(key, Object.keys(properties))
  check.report(
    builtIn('not-allowed', {
      message: `${pathText(path.slice(0, -1))} requires ${patternWords(propertyNames.pattern, check.words.patterns)}, got ${quoted(maskedKey(key, false))}${originWords(visit.entry)}`,
      ...(near?.isNear === true && { help: `did you mean ${near.word}?` }),
      data: { pattern: propertyNames.pattern },
      path,
      location: keyLocation(visit, check.lastFile),
      ...alsoIn(visit.entry),
    }),
  )
  return false
}

/** @returns whether whoever reads the values can write a key of the user's */
export function checkWritableKey(check: SchemaCheck, visit: Visit): boolean {
  const { unwritableKey } = check.words
  if (visit.isNamed || unwritableKey?.characters.test(String(visit.key)) !== true) return true
  reportKey(check, visit, 'not-allowed', {
    fact: `has in its key ${unwritableKey.words}`,
    help: 'remove the character',
    data: { pattern: unwritableKey.characters.source },
  })
  return false
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
        fact: `is not known up to ${version}, the newest known ${chart}`,
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

/** Reports a free name that is nearly one of those that the mapping knows, such as a feature gate. */
export function checkNearKey(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
): void {
  const { properties, additionalProperties } = schema
  if (properties === undefined || typeof additionalProperties !== 'object') return
  const near = nearestWord(String(visit.key), Object.keys(properties))
  if (near?.isNear !== true) return
  const path = pathOf(visit)
  // A chart that is newer than the model may know the name.
  const suggestion: KeySuggestion = { kind: 'rename', key: near.word, isNear: false }
  reportKey(check, visit, 'unknown-key', {
    severity: 'warning',
    fact: `is not a known key; ${suggestionWords(suggestion)}`,
    ...unknownKeyFix(check, visit, map, schema, suggestion),
    data: { key: String(path.at(-1)), ...suggestionData(suggestion) },
    explains: affectedPaths(path, suggestion),
    ...alsoIn(visit.entry),
  })
}

/** The layers below that have the key too. */
function alsoIn(entry: Entry | undefined): { related?: NonNullable<Finding['related']> } {
  const locations = originOf(entry)?.overrides ?? []
  if (locations.length === 0) return {}
  return { related: locations.map((location) => ({ message: 'also here', location })) }
}

function suggestionWords(suggestion: KeySuggestion | MigratedKey): string {
  switch (suggestion.kind) {
    case 'migrated':
      return `it ${suggestion.words} (gloo-values migrate)`
    case 'rename':
      return `did you mean ${suggestion.key}?`
    case 'move':
      return `it ${suggestion.isFar ? 'is a key of' : 'belongs under'} ${alternatives(suggestion.parents.map(pathText))}${suggestion.hasMore ? ' …' : ''}`
    case 'instead':
      return `set ${suggestion.paths.map(pathText).join(' and ')} instead`
    case 'section':
      return 'it is a section at the top level'
    case 'holds':
      return `it has ${suggestion.sections.slice(0, 3).join(', ')}, which the chart reads at the top level`
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
    case 'instead':
      return { instead: suggestion.paths.map(pathText).join(', ') }
    case 'section':
      return {}
    case 'holds':
      return { sections: suggestion.sections.join(', ') }
    case 'other-chart':
      return { chart: suggestion.chart }
    case 'allowed':
      return { allowed: suggestion.keys.join(', ') }
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
    case 'instead':
      return suggestion.paths
    case 'section':
      return [path.slice(-1)]
    case 'holds':
      return suggestion.sections.map((section) => [section])
    case 'other-chart':
    case 'allowed':
      return []
  }
}

export function checkMissingKeys(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
): void {
  if (schema.required === undefined) return
  for (const key of schema.required) {
    const declared = schema.properties?.[key]
    if (map.entries.has(key) || (declared && !isInRange(declared, check.version))) continue
    const path = [...pathOf(visit), key]
    const removal = map.removed?.get(key)?.key
    check.report(
      builtIn('missing-value', {
        ...(removal === undefined
          ? {
              message: `${pathText(path)} is required but not set`,
              help: `add \`${key}: …\`${path.length === 1 ? '' : ` under ${pathText(path.slice(0, -1))}`}${otherChartHelp(check)}`,
            }
          : {
              message: `${pathText(path)} cannot be null: the chart requires it, and null removes ${removedWords(check.defaults, path) ?? 'the default'}${originWords(map.removed?.get(key))}`,
              help: removalHelp(check, declared, map.removed?.get(key)),
              ...defaultBackFix(check, visit, map, key),
            }),
        data: { key },
        path,
        location: removal ?? keyLocation(visit, check.lastFile),
      }),
    )
  }
}

function otherChartHelp({ mayBeOf }: SchemaCheck): string {
  return mayBeOf.length === 0 ? '' : `; for values of ${mayBeOf.join(' or ')}, use --chart`
}

function removalHelp(
  { chart }: SchemaCheck,
  declared: CompactSchema | undefined,
  removal: Entry | undefined,
): string {
  const isSection = declared !== undefined && acceptedTypes(chart.schema, declared).includes('object')
  if (!isSection) return 'remove the line to keep the defaults, or set a value'
  return isLeftEmpty(removal)
    ? 'remove the line to keep the defaults, or indent its keys below it'
    : 'remove the line to keep the defaults; to remove single values, set those to null'
}

/** @returns whether the entries of the mapping are worth a look */
export function checkSize(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
): boolean {
  const { maxProperties } = schema
  if (maxProperties === undefined || map.entries.size <= maxProperties) return true
  // A key that is not known is reported as such.
  const known = [...map.entries.keys()].filter((key) => keySchema(schema, key) !== 'unknown')
  if (known.length <= maxProperties) return true
  const path = pathOf(visit)
  const first = quoted(maskedKey(known[maxProperties]!, false))
  check.report(
    builtIn('not-allowed', {
      message: `${pathText(path)} requires ${eitherWords(schema) ?? `${sizeWords(maxProperties)}, got ${first}`}`,
      data: { maxProperties },
      path,
      location: keyLocation(visit, check.lastFile),
    }),
  )
  return false
}

/** Where the schema names two keys and takes one of them. */
function eitherWords(schema: CompactSchema): string | undefined {
  const { maxProperties, properties = {}, additionalProperties } = schema
  const keys = Object.keys(properties)
  if (maxProperties !== 1 || keys.length !== 2 || additionalProperties !== false) return undefined
  return `either ${alternatives(keys)}, not both`
}

function sizeWords(maxProperties: number): string {
  return maxProperties === 0 ? 'an empty mapping' : `at most ${maxProperties} keys`
}
