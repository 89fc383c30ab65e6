import { Ajv, type ValidateFunction } from 'ajv'
import { kubernetesDefinitions } from '../../../schema/kubernetes/index.ts'
import { chartSchema, resolved } from '../../verdicts/judges.ts'
import type { SchemaNode } from '../../verdicts/samples.ts'
import { neededText } from './needed-text.ts'

/** Is in a path for a key that the user chooses. */
export const freeKey = Symbol('free key')

type Step = string | number | typeof freeKey

/** A place in the values where text may be, as a value or as a key. */
export interface TextLeaf {
  path: Step[]
  /** What is at the key, where that is not text. */
  value?: unknown
  /** What has to be there too, at each of the mappings above. */
  beside: readonly { path: Step[]; value: unknown }[]
  /** Whether the schema takes the text there, and as the key where the path holds a free one. */
  accepts: (text: string) => boolean
}

/** Every place for text in the values that the schema describes, one item of each list. */
export function textLeaves(): TextLeaf[] {
  return [...walk(chartSchema, { path: [], beside: [], keys: [], definitions: [] })]
}

interface Above {
  path: Step[]
  beside: TextLeaf['beside']
  keys: readonly Accepts[]
  definitions: readonly string[]
}

function* walk(node: SchemaNode, above: Above): Generator<TextLeaf> {
  const { path, keys, definitions } = above
  if (node.$ref !== undefined) {
    const name = node.$ref.replace('#/definitions/', '')
    if (definitions.includes(name)) return
    yield* walk(chartSchema.definitions![name]!, { ...above, definitions: [...definitions, name] })
    return
  }
  for (const branch of node.anyOf ?? []) yield* walk(branch, above)
  const types = [node.type ?? []].flat()
  const isForText = types.includes('string')
  if (isForText || (types.includes('boolean') && path.at(-1) === freeKey)) {
    const accepts = isForText ? [...keys, acceptsBy(node)] : keys
    yield {
      path,
      ...(isForText ? {} : { value: true }),
      beside: above.beside,
      accepts: (text) => accepts.every((one) => one(text)),
    }
  }
  // What may be text or a mapping is text here.
  if (isForText) return
  const isOfKubernetes = (definitions.at(-1) ?? '') in kubernetesDefinitions
  const isOfUser = isOfKubernetes || path.at(-1) === freeKey
  const beside = [...above.beside, ...(isOfUser ? requiredOf(node, path) : [])]
  for (const [key, child] of Object.entries(node.properties ?? {}).slice(0, node.maxProperties)) {
    yield* walk(child, { ...above, beside, path: [...path, key] })
  }
  if (typeof node.additionalProperties === 'object') {
    yield* walk(node.additionalProperties, { ...above, beside, path: [...path, freeKey] })
  }
  for (const [pattern, child] of Object.entries(node.patternProperties ?? {})) {
    const form = acceptsBy({ type: 'string', pattern })
    yield* walk(child, { ...above, beside, path: [...path, freeKey], keys: [...keys, form] })
  }
  // A list in an override replaces that of the chart, and with it what else is looked for.
  if (node.items !== undefined && !path.some((step) => /Overrides$/.test(String(step)))) {
    yield* walk(node.items, { ...above, beside, path: [...path, 0] })
  }
}

/** What has to be in a mapping of a Kubernetes shape, or under a key of the user. */
function requiredOf({ required = [], properties = {} }: SchemaNode, path: Step[]): TextLeaf['beside'] {
  return required.flatMap((key) => {
    const field = resolved(properties[key] ?? {})
    const { type, enum: members } = field
    const value =
      members?.[0] ?? { string: neededText(field), integer: 1, boolean: true, array: [] }[String(type)]
    return value === undefined ? [] : [{ path: [...path, key], value }]
  })
}

type Accepts = (text: string) => boolean

const ajv = new Ajv({ strict: false })
const compiled = new Map<string, ValidateFunction>()

function acceptsBy({ type, pattern, minLength, maxLength, enum: members }: SchemaNode): Accepts {
  const schema = { type, pattern, minLength, maxLength, enum: members }
  const known = JSON.stringify(schema)
  let validate = compiled.get(known)
  if (validate === undefined) compiled.set(known, (validate = ajv.compile(JSON.parse(known) as object)))
  return (text) => validate(text)
}

/** Sets a text at each of the places, in a copy of the values. */
export function withTexts(
  base: object,
  leaves: readonly TextLeaf[],
  textOf: (leaf: TextLeaf) => string,
): object {
  const values = structuredClone(base) as Container
  for (const leaf of leaves) {
    const text = textOf(leaf)
    for (const { path, value } of leaf.beside)
      location(values, path, text, (old) => old ?? structuredClone(value))
    location(values, leaf.path, text, () => leaf.value ?? text)
  }
  return values
}

function location(
  values: Container,
  path: readonly Step[],
  key: string,
  valueFor: (old: unknown) => unknown,
): void {
  const steps = path.map((step) => (step === freeKey ? key : step))
  let node = values
  for (const [i, step] of steps.slice(0, -1).entries()) {
    node[step] ??= typeof steps[i + 1] === 'number' ? [] : {}
    node = node[step] as Container
  }
  node[steps.at(-1)!] = valueFor(node[steps.at(-1)!])
}

type Container = Record<string | number, unknown>

export function leafName({ path }: TextLeaf): string {
  return path.map((step) => (step === freeKey ? '*' : String(step))).join('.')
}
