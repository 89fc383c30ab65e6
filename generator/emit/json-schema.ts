import type { TSchema } from 'typebox'
import { asField, metaKeyword, notesOf, type FieldNotes, type FieldSchema } from '../../schema/model/field.ts'
import type { PropertyNames } from '../../schema/model/compact-chart.ts'
import { anyValueShape } from '../../schema/model/any-value.ts'
import { anyValueName } from '../../schema/model/compact-chart.ts'
import { yamlTextPattern } from '../../schema/model/patterns.ts'
import { kubernetesDefinitions, type KubernetesSchema } from '../../schema/kubernetes/index.ts'
import { refuseUnknownKeywords } from '../model/schema-keywords.ts'
import { defaultValues, isRemovable, isSection } from '../model/values-tree.ts'

export type JsonSchema = Record<string, unknown>

/** How one kind of schema file differs from the others. */
export interface Dialect {
  /**
   * Keywords beside the ones that validate everywhere, and what they say of a field. Without `propertyNames` free keys
   * are properties of a pattern: Helm 3.22 and 4.3 name a wrong place in their error about `propertyNames`.
   */
  keywords: readonly string[]
  /** Keywords that only models of this kind have. The annotations say what becomes of them. */
  modelKeywords?: readonly string[]
  annotations(field: FieldSchema, notes: FieldNotes): JsonSchema
  /** What validates beside the keywords that do so everywhere: a part of the shape, not of its place. */
  validation?(field: FieldSchema): JsonSchema
  /** Whether a field exists for the readers of this file. */
  includes(notes: FieldNotes): boolean
  /** Whether shapes that components share are written once under `definitions`; otherwise each is written out in place. */
  sharesShapes: boolean
  /**
   * Whether the file judges values merged over the defaults. What has a default is then there, unless a null removed
   * it: templates can do without maps, lists and text that may be empty, but not without sections, switches, numbers.
   */
  judgesMergedValues: boolean
  /** Whether null may be where it removes a default that templates can do without. */
  acceptsNull: boolean
  /** Whether the Kubernetes part keeps its descriptions. */
  describesKubernetes: boolean
  /** Whether the fields of third-party charts keep theirs. */
  describesOtherCharts: boolean
}

const validationKeywords = [
  'type',
  'enum',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'maxProperties',
] as const

/** What a field may hold beside what validates. */
export const modelKeywords = [
  'propertyNames',
  'unknownKeys',
  'description',
  'default',
  'examples',
  metaKeyword,
  // TypeBox's own mark.
  '~unsafe',
] as const

/** A model as one JSON Schema in the given dialect, its definitions last. */
export function emitJsonSchema(model: TSchema, dialect: Dialect): JsonSchema {
  const annotations = new Set(dialect.keywords)
  const known = new Set([...modelKeywords, ...(dialect.modelKeywords ?? [])])
  const shapes = new Map<string, JsonSchema>()
  const kubernetes = new Set<string>()
  const schema = translate(asField(model), '')
  const definitions = Object.fromEntries([
    ...[...shapes].sort(byName),
    ...[...reachable(kubernetes)].sort().map((name) => [name, shapeOf(name)] as const),
  ])
  return { ...schema, definitions }

  function translate(field: FieldSchema, path: string, isOfOthers = false): JsonSchema {
    refuseUnknownKeywords(field, known, path)
    const result = translated(field, path, isOfOthers)
    refuseUnknownKeywords(result, annotations, path)
    return result
  }

  function translated(field: FieldSchema, path: string, isOfOthers: boolean): JsonSchema {
    const notes = notesOf(field)
    const isDescribed = notes !== undefined && (dialect.describesOtherCharts || !isOfOthers)
    const annotations = isDescribed ? dialect.annotations(field, notes) : {}
    const isBelow = isOfOthers || field.unknownKeys === 'ignored'
    const name = notes?.definition
    const needed = dialect.judgesMergedValues && !notes?.wholeObject ? neededDefaults(field) : []
    if (name !== undefined && dialect.sharesShapes) {
      remember(name, body(field, needed, path, isBelow))
      return { $ref: `#/definitions/${name}`, ...annotations }
    }
    return { ...body(field, needed, path, isBelow), ...annotations }
  }

  function body(
    field: FieldSchema,
    needed: readonly string[],
    path: string,
    isOfOthers: boolean,
  ): JsonSchema {
    if (field.$ref !== undefined) {
      kubernetes.add(field.$ref.replace('#/definitions/', ''))
      return { $ref: field.$ref }
    }
    const result: JsonSchema = {}
    for (const keyword of validationKeywords) {
      if (field[keyword] !== undefined) result[keyword] = field[keyword]
    }
    if (dialect.acceptsNull && isRemovable(field)) {
      result.type = [field.type as string, 'null']
      if (field.enum !== undefined) result.enum = [...field.enum, null]
    }
    const required = [...(field.required ?? []), ...needed]
    if (required.length > 0) result.required = [...new Set(required)]
    if (field.properties !== undefined) result.properties = fields(field.properties, path, isOfOthers)
    if (field.patternProperties !== undefined)
      result.patternProperties = fields(field.patternProperties, path, isOfOthers)
    if (field.additionalProperties === false) result.additionalProperties = false
    if (field.unknownKeys !== undefined && dialect.keywords.includes('unknownKeys')) {
      result.unknownKeys = field.unknownKeys
    }
    if (typeof field.additionalProperties === 'object') {
      Object.assign(
        result,
        freeKeys(field.additionalProperties, field.propertyNames, `${path}.*`, isOfOthers),
      )
    }
    if (field.items !== undefined) result.items = translate(field.items, `${path}[]`, isOfOthers)
    if (field.anyOf !== undefined)
      result.anyOf = field.anyOf.map((branch) => translate(branch, path, isOfOthers))
    return { ...result, ...dialect.validation?.(field) }
  }

  function freeKeys(
    value: FieldSchema,
    names: PropertyNames | undefined,
    path: string,
    isOfOthers: boolean,
  ): JsonSchema {
    return writtenKeys(translate(value, path, isOfOthers), names)
  }

  function writtenKeys(schema: JsonSchema, names: PropertyNames | undefined): JsonSchema {
    if (names === undefined) return { additionalProperties: schema }
    return dialect.keywords.includes('propertyNames')
      ? { propertyNames: names, additionalProperties: schema }
      : { patternProperties: { [names.pattern]: schema }, additionalProperties: false }
  }

  function fields(record: Record<string, FieldSchema>, path: string, isOfOthers: boolean): JsonSchema {
    return Object.fromEntries(
      Object.entries(record)
        .filter(([, field]) => dialect.includes(notesOf(field)))
        .map(([key, field]) => [key, translate(field, path === '' ? key : `${path}.${key}`, isOfOthers)]),
    )
  }

  function remember(name: string, shape: JsonSchema): void {
    const known = shapes.get(name)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(shape)) {
      throw new Error(`the model has two different shapes with the name "${name}"`)
    }
    shapes.set(name, shape)
  }

  function shapeOf(name: string): JsonSchema {
    return name === anyValueName ? anyValueShape : kubernetesShape(name)
  }

  function kubernetesShape(name: string): JsonSchema {
    const shape = kubernetesDefinitions[name]
    if (shape === undefined) throw new Error(`schema/kubernetes has no definition "${name}"`)
    refuseInKubernetes(shape, name)
    const writable = withFreeKeys(asWritable(shape))
    return (dialect.describesKubernetes ? writable : withoutDescriptions(writable)) as JsonSchema
  }

  /** The form of free keys as the dialect says it. */
  function withFreeKeys(schema: KubernetesSchema): KubernetesSchema {
    const { propertyNames, additionalProperties, ...rest } = withChildren(schema, withFreeKeys)
    if (typeof additionalProperties !== 'object')
      return additionalProperties === undefined ? rest : { ...rest, additionalProperties }
    return { ...rest, ...writtenKeys(additionalProperties as JsonSchema, propertyNames) }
  }
}

/** Keys of a section that have a default which no null may remove. */
function neededDefaults(section: FieldSchema): string[] {
  return Object.entries(section.properties ?? {})
    .filter(([, field]) =>
      isSection(field)
        ? !notesOf(field).wholeObject && Object.keys(defaultValues(field)).length > 0
        : field.default !== undefined && !isRemovable(field),
    )
    .filter(([, field]) => notesOf(field).passThrough === undefined)
    .map(([key]) => key)
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

/** The definitions named and all that they refer to. */
function reachable(names: Iterable<string>): Set<string> {
  const found = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const text = JSON.stringify(kubernetesDefinitions[name] ?? {})
    for (const [, next] of text.matchAll(/"#\/definitions\/([^"]+)"/g)) open.push(next!)
  }
  return found
}

const kubernetesKeywords: ReadonlySet<string> = new Set(['description', 'propertyNames'])

function refuseInKubernetes(schema: KubernetesSchema, where: string): void {
  refuseUnknownKeywords(schema, kubernetesKeywords, where)
  for (const [key, child] of Object.entries(schema.properties ?? {}))
    refuseInKubernetes(child, `${where}.${key}`)
  if (typeof schema.additionalProperties === 'object')
    refuseInKubernetes(schema.additionalProperties, `${where}.*`)
  if (schema.items !== undefined) refuseInKubernetes(schema.items, `${where}[]`)
}

/** Templates write objects of Kubernetes as YAML: text without a form of its own must be text for that. */
function asWritable(schema: KubernetesSchema): KubernetesSchema {
  const isFreeText =
    [schema.type].flat().includes('string') && schema.enum === undefined && schema.pattern === undefined
  return {
    ...withChildren(schema, asWritable),
    ...(isFreeText ? { pattern: yamlTextPattern.pattern } : {}),
  }
}

/** Drops the keyword `description`, not a property of that name. */
function withoutDescriptions(schema: KubernetesSchema): KubernetesSchema {
  const { description, ...rest } = schema
  return withChildren(rest, withoutDescriptions)
}

/** The schema with what `change` makes of each of the schemas in it. */
function withChildren(
  schema: KubernetesSchema,
  change: (child: KubernetesSchema) => KubernetesSchema,
): KubernetesSchema {
  const { properties, additionalProperties, items } = schema
  return {
    ...schema,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, value]) => [key, change(value)]),
          ),
        }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: change(additionalProperties) }
      : {}),
    ...(items === undefined ? {} : { items: change(items) }),
  }
}
