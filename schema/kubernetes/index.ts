import type { PropertyNames } from '../model/compact-chart.ts'
import definitions from './definitions.json' with { type: 'json' }

export type * from './types.ts'

/** Draft-07 as far as Kubernetes' definitions use it. */
export interface KubernetesSchema {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, KubernetesSchema>
  additionalProperties?: false | KubernetesSchema
  items?: KubernetesSchema
  required?: string[]
  enum?: string[]
  minimum?: number
  maximum?: number
  maxLength?: number
  pattern?: string
  /** The form of free keys. */
  propertyNames?: PropertyNames
  description?: string
}

/** Kubernetes' own shapes by name, for the `definitions` of a schema that refers to them. */
export const kubernetesDefinitions: Readonly<Record<string, KubernetesSchema>> =
  // The type of so large a literal says nothing that the interface does not say.
  definitions as unknown as Record<string, KubernetesSchema>
