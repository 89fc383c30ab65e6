import Type, { type TUnsafe } from 'typebox'
import type * as Kubernetes from './types.ts'
import { annotate, type FieldMeta } from '../model/field.ts'

/** Kinds whose OpenAPI shape is in `schema/kubernetes/definitions.json`. */
export interface KubernetesKinds {
  DeploymentPatch: Kubernetes.DeploymentPatch
  ServicePatch: Kubernetes.ServicePatch
  AffinityPatch: Kubernetes.AffinityPatch
  Container: Kubernetes.Container
  DeploymentStrategy: Kubernetes.DeploymentStrategy
  EnvFromSource: Kubernetes.EnvFromSource
  EnvVar: Kubernetes.EnvVar
  EnvVarSource: Kubernetes.EnvVarSource
  HostAlias: Kubernetes.HostAlias
  HTTPGetAction: Kubernetes.HTTPGetAction
  HTTPHeader: Kubernetes.HTTPHeader
  IntOrString: Kubernetes.IntOrString
  LabelSelector: Kubernetes.LabelSelector
  LocalObjectReference: Kubernetes.LocalObjectReference
  PodDNSConfig: Kubernetes.PodDNSConfig
  PodSecurityContext: Kubernetes.PodSecurityContext
  Probe: Kubernetes.Probe
  ResourceRequirements: Kubernetes.ResourceRequirements
  SecurityContext: Kubernetes.SecurityContext
  ServicePort: Kubernetes.ServicePort
  Toleration: Kubernetes.Toleration
  TopologySpreadConstraint: Kubernetes.TopologySpreadConstraint
  Volume: Kubernetes.Volume
  VolumeMount: Kubernetes.VolumeMount
}

/** A value of Kubernetes' own shape. */
export function kubernetes<Kind extends keyof KubernetesKinds>(
  kind: Kind,
  meta: FieldMeta<KubernetesKinds[Kind]>,
): TUnsafe<KubernetesKinds[Kind]> {
  return Type.Unsafe<KubernetesKinds[Kind]>({ $ref: `#/definitions/${kind}`, ...annotate(meta) })
}

/** A list of a Kubernetes shape. */
export function kubernetesList<Kind extends keyof KubernetesKinds>(
  kind: Kind,
  meta: FieldMeta<KubernetesKinds[Kind][]>,
): TUnsafe<KubernetesKinds[Kind][]> {
  return Type.Unsafe<KubernetesKinds[Kind][]>({
    type: 'array',
    items: { $ref: `#/definitions/${kind}` },
    ...annotate(meta),
  })
}

/** A value of Kubernetes' own shape, or `false` for "none at all", a form of the chart's own. */
export function kubernetesOrFalse<Kind extends keyof KubernetesKinds>(
  kind: Kind,
  meta: FieldMeta<KubernetesKinds[Kind] | false>,
): TUnsafe<KubernetesKinds[Kind] | false> {
  return Type.Unsafe<KubernetesKinds[Kind] | false>({
    anyOf: [{ $ref: `#/definitions/${kind}` }, { type: 'boolean', enum: [false] }],
    ...annotate(meta),
  })
}
