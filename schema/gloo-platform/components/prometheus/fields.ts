import { count, scalar, text } from '../../../model/scalars.ts'
import { lenientSection, listOf, mapOf, type Fields } from '../../../model/collections.ts'
import { kubernetes } from '../../../kubernetes/fields.ts'
import type { FieldMeta } from '../../../model/field.ts'
import { sources } from '../../sources.ts'

/** What the values have in common that change objects beside the pod. */
export const beside = { source: sources.prometheusChart }

/** What the values have in common that change the pod. */
export const inPod = { source: sources.prometheusChart, restarts: ['prometheus-server'] } as const

/** A section of the chart inside the chart, whose schema takes every further key. */
export function part<F extends Fields>(fields: F, description: string) {
  return lenientSection(fields, { description })
}

/** Labels or annotations. */
export function textMap(description: string, more: Partial<FieldMeta<Record<string, string>>> = {}) {
  return mapOf(text({ description: 'Value of the key.', ...beside }), {
    description,
    default: {},
    ...beside,
    ...more,
  })
}

/** A port, or `0` for none. */
export function portOrNone(meta: FieldMeta<number>) {
  return count({ ...meta, minimum: 0, maximum: 65535 })
}

/** Seconds or tries of a probe. */
export function inProbe(description: string, value: number) {
  return count({ description, minimum: 0, default: value, ...inPod })
}

/** Environment of a container. Helm hands on any name, also one that YAML reads as a boolean, such as `N`. */
export function environment(description: string) {
  return listOf(
    part(
      {
        name: scalar({ description: 'Name of the variable.', ...inPod }),
        value: text({ description: 'Value of the variable.', sensitive: true, ...inPod }),
        valueFrom: kubernetes('EnvVarSource', { description: 'Where the value comes from.', ...inPod }),
      },
      'A variable.',
    ),
    { description, default: [], ...inPod },
  )
}
