import { goDuration } from '../../schema/model/go-duration.ts'
import { durationPattern } from '../../schema/model/patterns.ts'
import type { CompactSchema, JsonType } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../findings/finding.ts'
import { scalarTrap } from '../yaml/nodes/scalar-trap.ts'
import type { MappingNode, ScalarNode, ValueNode } from '../values/values-tree.ts'
import { resolvePlainScalar } from '../yaml/nodes/plain-scalar.ts'
import type { SchemaCheck } from './schema-check.ts'
import { expected, firstKeys, found, sourceText } from './describe.ts'
import { sequenceForMappingHelp } from './sequence-for-mapping.ts'
import { spaceFix, spaceHelp } from './missing-space.ts'
import { acceptedTypes, branchFor, hasType } from '../chart/resolve.ts'
import { isSecret } from '../secrets/is-secret.ts'
import { isPlainlyWritten, sequenceToMappingFix, scalarFix } from './value-fixes.ts'
import type { Visit } from '../chart/visit.ts'
import { overriddenValue, valueFinding } from './report-visit.ts'

type Remedy = Pick<Finding, 'help' | 'fix'> & { words?: string }

/** The finding for a value of a type that the schema does not take. */
export function wrongType(check: SchemaCheck, visit: Visit, schema: CompactSchema): Finding {
  const root = check.chart.schema
  const secret = isSecret(root, { ...visit, schema })
  const wanted = expected(root, schema)
  const types = acceptedTypes(root, schema)
  const { words, ...remedy } = remedyFor(check, visit, schema, secret)
  const { node } = visit
  const trap = mayBeText(node, types, schema) ? scalarTrap(node) : undefined
  const got =
    trap === undefined
      ? `, got ${found(visit.node, secret || isTextForMapping(visit, types))}`
      : `, and ${check.words.reader} ${secret ? trap.maskedWords : trap.words}`
  return valueFinding(check, visit, trap?.ruleId ?? 'wrong-type', {
    severity: 'error',
    fact: `requires ${wanted}${got}${words === undefined ? '' : `; ${words}`}`,
    ...remedy,
    data: {
      expected: types.join(' or '),
      found: foundType(visit),
      ...(trap === undefined || secret ? {} : { written: trap.text, read: trap.result }),
    },
    ...overriddenValue(visit),
  })
}

function remedyFor(check: SchemaCheck, visit: Visit, schema: CompactSchema, secret: boolean): Remedy {
  const { node } = visit
  const types = acceptedTypes(check.chart.schema, schema)
  if (node.kind === 'sequence') {
    const help = types.includes('object')
      ? sequenceForMappingHelp(check.chart.schema, visit, schema, node)
      : {}
    return help.help === undefined ? {} : { ...help, ...sequenceToMappingFix(check, visit, schema, node) }
  }
  if (node.kind === 'mapping') return types.includes('array') ? itemsHelp(node) : {}
  if (node.value === null) {
    return { words: check.words.null }
  }
  const map = types.includes('object') ? branchFor(check.chart.schema, schema, emptyMapping) : undefined
  if (typeof node.value === 'boolean' && map?.properties?.enabled !== undefined) {
    return { help: `write ${keyText(visit)}{enabled: …}` }
  }
  if (typeof node.value !== 'string') {
    return mayBeText(node, types, schema)
      ? addQuotes(check, visit, schema, secret)
      : keysHelp(check, visit, map)
  }
  if (map?.properties?.repository !== undefined) return imageHelp
  if (map === undefined && schema.unit === 'seconds') {
    const plain = wholeSeconds(check, visit, schema, node.value)
    if (plain !== undefined) return plain
  }
  if (types.includes('object') && node.style === 'plain') {
    return {
      ...keysHelp(check, visit, map),
      ...spaceHelp(node.value, map),
      ...spaceFix(check, visit, schema, node.value),
    }
  }
  return removeQuotes(check, visit, schema)
}

/** A duration where its seconds are wanted as a number. */
function wholeSeconds(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  text: string,
): Remedy | undefined {
  const value = (goDuration(text) ?? NaN) / 1e9
  if (
    !Number.isSafeInteger(value) ||
    !check.isAccepted({ ...visit, node: numberNode(visit, value) }, schema)
  ) {
    return undefined
  }
  const help = `write the seconds as a number: ${value}`
  return { help, ...scalarFix(check, visit, schema, { title: `write ${value}`, value, isSure: true }) }
}

function numberNode({ node }: Visit, value: number): ScalarNode {
  return { ...(node as ScalarNode), value }
}

/** What the mapping that is wanted may hold. */
function keysHelp(check: SchemaCheck, visit: Visit, map: CompactSchema | undefined): Remedy {
  const { properties = {} } = map ?? {}
  const keys = Object.keys(properties)
  if (keys.length === 0) return {}
  const fitting = keys.filter((key) => mayBeFor(check, properties[key]!, visit.node))
  const [only] =
    [fitting, keys, keys.filter((key) => key === 'name')].find(({ length }) => length === 1) ?? []
  return { help: only === undefined ? `its keys: ${firstKeys(keys)}` : `write ${keyText(visit)}{${only}: …}` }
}

/** Whether a number or a boolean may be meant for a key: a text may be anything. */
function mayBeFor(check: SchemaCheck, schema: CompactSchema, node: ValueNode): boolean {
  if (node.kind !== 'scalar' || typeof node.value === 'string') return false
  return acceptedTypes(check.chart.schema, schema).some((type) => hasType(node, type))
}

/** What stands before a value in what a user is to write. */
function keyText({ key }: Visit): string {
  return typeof key === 'number' ? 'the item as ' : `${key}: `
}

/** A mapping where a list is wanted is one item, or none. */
function itemsHelp({ entries }: MappingNode): Remedy {
  return { help: entries.size === 0 ? 'write [] for none' : 'write each item with a dash: - …' }
}

const imageHelp: Remedy = {
  help: 'write the parts of the image separately: {registry: …, repository: …, tag: "…"}',
}

const emptyMapping: MappingNode = { kind: 'mapping', entries: new Map() }

/** A text in the place of a mapping or list may be anything that slipped there, a secret too. */
function isTextForMapping({ node }: Visit, types: readonly JsonType[]): boolean {
  return (
    node.kind === 'scalar' &&
    typeof node.value === 'string' &&
    types.some((type) => type === 'object' || type === 'array')
  )
}

/** Whether the text as it is written would be right, were it in quotes. */
function mayBeText(
  node: ValueNode,
  types: readonly JsonType[],
  { enum: members }: CompactSchema,
): node is ScalarNode {
  if (node.kind !== 'scalar' || !types.includes('string')) return false
  return members === undefined || members.includes(sourceText(node))
}

function addQuotes(check: SchemaCheck, visit: Visit, schema: CompactSchema, secret: boolean): Remedy {
  const node = visit.node as ScalarNode
  const quoted: ScalarNode = { ...node, value: sourceText(node) }
  if (!check.isAccepted({ ...visit, node: quoted }, schema)) return unitHelp(schema)
  const words = secret ? 'quote it' : `quote it: "${sourceText(node)}"`
  const { location } = node
  if (location?.file.isFlag === true) {
    return { words: location.file.within?.textAdvice ?? 'set it with --set-string' }
  }
  if (location === undefined || node.style !== 'plain') return { words }
  const value = sourceText(node)
  const title = 'put the value in quotes'
  return {
    words,
    ...scalarFix(check, visit, schema, {
      title,
      value,
      isSure: isPlainlyWritten(value) || /^\d+$/.test(value),
    }),
  }
}

/** A number that is not a length of time in quotes either. */
function unitHelp({ pattern }: CompactSchema): Remedy {
  return pattern === durationPattern.pattern ? { help: 'write the unit after the number: 30s' } : {}
}

/** Only where the text without its quotes would be what the schema wants. */
function removeQuotes(check: SchemaCheck, visit: Visit, schema: CompactSchema): Remedy {
  const node = visit.node as ScalarNode
  const types = acceptedTypes(check.chart.schema, schema)
  const { location, value } = node
  if (typeof value !== 'string' || location === undefined || node.style !== 'quoted') return {}
  const unquoted: ScalarNode = { ...node, value: resolvePlainScalar(value) }
  if (!types.some((type) => hasType(unquoted, type))) return {}
  if (schema.enum !== undefined && !schema.enum.some((one) => one === unquoted.value)) return {}
  const words = 'remove the quotes'
  const isSure = isPlainlyWritten(value)
  return { words, ...scalarFix(check, visit, schema, { title: words, value: unquoted.value, isSure }) }
}

function foundType({ node }: Visit): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? 'object' : 'array'
  return node.value === null ? 'null' : typeof node.value
}
