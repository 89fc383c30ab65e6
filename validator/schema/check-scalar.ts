import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../findings/finding.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { Scalar, ScalarNode } from '../values/values-tree.ts'
import type { ReaderWords } from './reader-words.ts'
import type { SchemaCheck } from './schema-check.ts'
import { matches } from '../chart/children.ts'
import { expected, found } from './describe.ts'
import { nearForm } from './near-forms.ts'
import { patternWords } from './pattern-words.ts'
import { isSecret } from '../secrets/is-secret.ts'
import { scalarFix } from './value-fixes.ts'
import type { Visit } from '../chart/visit.ts'
import { overriddenValue, reportValue } from './report-visit.ts'

/** Checks a scalar of the right type against enum, range, length and pattern. */
export function checkScalar(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  declared: CompactSchema,
): void {
  const node = visit.node as ScalarNode
  const wanted =
    enumWords(check, node.value, schema, declared) ?? limitWords(node.value, schema, check.words.patterns)
  if (wanted === undefined) return
  const root = check.chart.schema
  const secret = isSecret(root, visit)
  const member = secret ? undefined : similarMember(node.value, schema)
  reportValue(check, visit, 'not-allowed', {
    fact: `requires ${wanted}, got ${foundWords(node, secret)}`,
    ...(member === undefined ? {} : nearMember(check, visit, schema, member)),
    ...(secret ? {} : writtenRight(check, visit, schema)),
    data: allowedData(schema),
    ...overriddenValue(visit),
  })
}

/** Whether the schema refuses a scalar of the right type. */
export function isRefused(value: Scalar, schema: CompactSchema): boolean {
  const isMember = schema.enum === undefined || schema.enum.some((one) => one === value)
  return !isMember || limitWords(value, schema) !== undefined
}

function foundWords(node: ScalarNode, secret: boolean): string {
  return node.value === '' ? 'an empty string' : found(node, secret)
}

function enumWords(
  check: SchemaCheck,
  value: Scalar,
  schema: CompactSchema,
  declared: CompactSchema,
): string | undefined {
  if (schema.enum === undefined || schema.enum.some((one) => one === value)) return undefined
  return expected(check.chart.schema, declared)
}

function limitWords(
  value: Scalar,
  schema: CompactSchema,
  patterns?: ReaderWords['patterns'],
): string | undefined {
  if (typeof value === 'number') return rangeWords(value, schema)
  if (typeof value !== 'string') return undefined
  const { minLength = 0, maxLength = Infinity, pattern } = schema
  // JSON Schema counts characters, not UTF-16 units. The text can only be shorter than its units.
  if (value.length < minLength || (minLength > 0 && characters(value) < minLength)) {
    return minLength === 1 ? 'a non-empty string' : `at least ${minLength} characters`
  }
  if (value.length > maxLength && characters(value) > maxLength) return `at most ${maxLength} characters`
  return pattern === undefined || matches(pattern, value) ? undefined : patternWords(pattern, patterns)
}

function rangeWords(value: number, { minimum, maximum }: CompactSchema): string | undefined {
  if (value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)) return undefined
  if (minimum !== undefined && maximum !== undefined) return `a number from ${minimum} to ${maximum}`
  return minimum === undefined ? `at most ${maximum!}` : `at least ${minimum}`
}

function characters(text: string): number {
  return [...text].length
}

function similarMember(value: Scalar, { enum: members = [] }: CompactSchema): string | undefined {
  const near = nearestWord(
    String(value),
    members.filter((one): one is string => typeof one === 'string' && one !== ''),
  )
  return near?.isNear === true ? near.word : undefined
}

function nearMember(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  member: string,
): Pick<Finding, 'help' | 'fix'> {
  const isSure = String((visit.node as ScalarNode).value).toLowerCase() === member.toLowerCase()
  const fix = scalarFix(check, visit, schema, { title: `write ${member}`, value: member, isSure })
  return { help: `did you mean ${member}?`, ...fix }
}

/** A quantity or a length of time that is written nearly as it has to be. */
function writtenRight(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
): Pick<Finding, 'help' | 'fix'> {
  const { value: text } = visit.node as ScalarNode
  if (typeof text !== 'string') return {}
  const near = nearForm(text, schema.pattern, String(visit.key))
  if (near === undefined) return {}
  const { value, isSure, help } = near
  const fix = scalarFix(check, visit, schema, { title: `write ${value}`, value, isSure })
  return fix === undefined ? {} : isSure ? fix : { help, ...fix }
}

function allowedData({
  enum: members,
  minimum,
  maximum,
  pattern,
}: CompactSchema): Record<string, string | number> {
  return {
    ...(members === undefined ? {} : { allowed: members.join(', ') }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(pattern === undefined ? {} : { pattern }),
  }
}
