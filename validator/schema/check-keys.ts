import { isInRange } from '../../schema/model/chart-version.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { builtIn } from '../findings/finding.ts'
import { originWords } from '../values/origin.ts'
import { alternatives, pathText, quoted } from '../values/path-text.ts'
import type { Entry, MappingNode } from '../values/values-tree.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { isLeftEmpty } from '../values/left-empty.ts'
import { removedWords } from '../values/removed-words.ts'
import { defaultBackFix } from './key-fixes.ts'
import { keySchema, matches } from '../chart/children.ts'
import { patternWords } from './pattern-words.ts'
import { acceptedTypes } from '../chart/resolve.ts'
import type { SchemaCheck } from './schema-check.ts'
import { maskedKey } from '../secrets/secret-text.ts'
import { keyLocation, type Visit } from '../chart/visit.ts'
import { alsoIn } from './also-in.ts'
import { reportNearKey } from './unknown-key.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { reportKey } from './report-visit.ts'

/** Reports a free name that is nearly one of those that the mapping knows. */
export function checkNearKey(
  check: SchemaCheck,
  visit: Visit,
  map: MappingNode,
  schema: CompactSchema,
): void {
  const { properties, additionalProperties } = schema
  if (properties === undefined || typeof additionalProperties !== 'object') return
  const near = nearestWord(String(visit.key), Object.keys(properties))
  if (near?.isNear === true) reportNearKey(check, visit, map, schema, near.word)
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
    fact: `is a key with ${unwritableKey.words}`,
    help: 'remove the character',
    data: { pattern: unwritableKey.characters.source },
  })
  return false
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
    : 'remove the line to keep the defaults; to remove only some of them, set those to null'
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
