import { isInRange } from '../../../schema/model/chart-version.ts'
import { asField, notesOf, type FieldSchema } from '../../../schema/model/field.ts'
import type { Chart } from '../../../schema/model/chart.ts'
import { isSection } from '../../../generator/model/values-tree.ts'

export interface Change {
  path: string[]
  value: unknown
}

/** One value of the chart, with values in which only this one differs. */
export interface Variant {
  /** Path of the value; `[]` and `*` represent an item of a sequence and of a mapping. */
  name: string
  isPassedThrough: boolean
  before: Change[]
  after: Change[]
}

/** A variant for every value that this version of the chart has. `base` has what is there anyway. */
export function variantsOf({ values, version }: Chart, base: unknown): Variant[] {
  return below(asField(values), [], base, false)

  function below(field: FieldSchema, path: string[], value: unknown, isInert: boolean): Variant[] {
    return fieldsOf(field).flatMap(([key, child]) => {
      const here = [...path, key]
      const current = valueAt(value, key)
      const isPassedThrough = isInert || notesOf(child).passThrough !== undefined
      if (isSection(child)) return below(child, here, current, isPassedThrough)
      return differences(child, current).map(({ name, before, after }) => ({
        name: here.join('.') + name,
        isPassedThrough,
        before: before === undefined ? [] : [{ path: here, value: before }],
        after: [{ path: here, value: after }],
      }))
    })
  }

  function fieldsOf(field: FieldSchema): [string, FieldSchema][] {
    return Object.entries(field.properties ?? {}).filter(
      ([, child]) => isInRange(notesOf(child), version) && !isUnchecked(child) && !isRefused(child),
    )
  }

  /** The ways in which a value may differ from the current one: one, or one for each value in its items. */
  function differences(field: FieldSchema, current: unknown): Difference[] {
    const { items, additionalProperties } = field
    if (items?.properties !== undefined)
      return inside(items).map(({ name, before, after }) => ({
        name: `[]${name}`,
        before: [before],
        after: [after],
      }))
    if (typeof additionalProperties === 'object' && additionalProperties.properties !== undefined)
      return inside(additionalProperties).map(({ name, before, after }) => ({
        name: `.*${name}`,
        before: { PROBE: before },
        after: { PROBE: after },
      }))
    return [{ name: '', before: undefined, after: other(field, current) }]
  }

  /**
   * A mapping with all fields beside one that lacks one of them; where only one may be there, the one beside none.
   */
  function inside(shape: FieldSchema): Difference[] {
    return fieldsOf(shape).map(([key, child]) => {
      const rest = shape.maxProperties === 1 ? [] : fieldsOf(shape).filter(([other]) => other !== key)
      const before = Object.fromEntries(rest.map(([other, field]) => [other, someValue(field)]))
      // A template may require a name.
      if (key === 'name') before.name = someValue(child)
      return { name: `.${key}`, before, after: { ...before, [key]: other(child, before[key]) } }
    })
  }
}

interface Difference {
  name: string
  before: unknown
  after: unknown
}

/** `refused.test.ts` has those with which the chart does not render at all. */
function isRefused(field: FieldSchema): boolean {
  return notesOf(field).passThrough?.reason === 'refused'
}

function isUnchecked({ type, $ref, anyOf, enum: members }: FieldSchema): boolean {
  return [type, $ref, anyOf, members].every((keyword) => keyword === undefined)
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function someValue(field: FieldSchema): unknown {
  return other(field, undefined)
}

/** Some value that the field takes, other than the current one. */
function other(field: FieldSchema, current: unknown): unknown {
  const { type, $ref, enum: members, anyOf = [], minimum = 0, items, additionalProperties, examples } = field
  if ($ref !== undefined) return objectOf($ref.replace('#/definitions/', ''))
  if (members !== undefined) return members.find((member) => member !== current)
  if (anyOf[0] !== undefined) return other(anyOf[0], current)
  const kind = Array.isArray(type) ? type[0] : type
  if (kind === 'boolean') return current !== true
  if (kind === 'integer' || kind === 'number') return typeof current === 'number' ? current + 1 : minimum + 1
  if (kind === 'string') return otherText(field, current)
  if (kind === 'array' && examples !== undefined) return examples[0]
  if (kind === 'array') return items === undefined ? [] : [someValue(items)]
  if (field.maxProperties === 0) return {}
  return { probe: typeof additionalProperties === 'object' ? someValue(additionalProperties) : 'on' }
}

function otherText({ pattern = '', examples = [] }: FieldSchema, current: unknown): unknown {
  const text = `${typeof current === 'string' ? current : ''}7`
  return new RegExp(pattern, 'u').test('7') ? text : (examples[0] ?? text)
}

function objectOf(kind: string): unknown {
  const sampleOfKind = kubernetesSamples[kind]
  if (sampleOfKind === undefined) throw new Error(`no value is known for the shape ${kind}`)
  return sampleOfKind
}

const metadata = { metadata: { annotations: { probe: 'on' } } }

const kubernetesSamples: Readonly<Record<string, unknown>> = {
  anyValue: 'other',
  DeploymentPatch: metadata,
  EnvFromSource: { prefix: 'PROBE_' },
  ServicePatch: metadata,
  EnvVar: { name: 'PROBE', value: 'on' },
  EnvVarSource: { fieldRef: { fieldPath: 'metadata.uid' } },
  AffinityPatch: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
  Container: { name: 'probe' },
  DeploymentStrategy: { type: 'RollingUpdate' },
  HTTPGetAction: { port: 77 },
  HTTPHeader: { name: 'probe', value: 'on' },
  HostAlias: { ip: '7.7.7.7' },
  IntOrString: 77,
  LabelSelector: { matchLabels: { probe: 'on' } },
  PodDNSConfig: { searches: ['probe'] },
  Probe: { periodSeconds: 77 },
  ResourceRequirements: { limits: { cpu: 7 } },
  ServicePort: { port: 77 },
  Toleration: { key: 'probe' },
  TopologySpreadConstraint: { maxSkew: 7, topologyKey: 'probe', whenUnsatisfiable: 'ScheduleAnyway' },
  Volume: { name: 'probe', emptyDir: {} },
  VolumeMount: { name: 'probe', mountPath: '/probe' },
  PodSecurityContext: { fsGroup: 77 },
  SecurityContext: { runAsUser: 77 },
  LocalObjectReference: { name: 'probe' },
  Quantity: '777m',
}
