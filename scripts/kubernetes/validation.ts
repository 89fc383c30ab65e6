import type { KubernetesSchema } from '../../schema/kubernetes/index.ts'
import {
  cidrPattern,
  dataKeyPattern,
  environmentNamePattern,
  headerNamePattern,
  ipPattern,
  labelNamePattern,
  labelValuePattern,
  objectNamePattern,
  portNamePattern,
  qualifiedNamePattern,
  type Pattern,
} from '../../schema/model/patterns.ts'

interface Constraint extends Pick<
  KubernetesSchema,
  'enum' | 'minimum' | 'maximum' | 'maxLength' | 'pattern' | 'propertyNames'
> {
  items?: Constraint
  additionalProperties?: Constraint
}

const words = (...members: string[]): Constraint => ({ enum: members })
/** Kubernetes puts a default in the place of an empty string. */
const orEmpty = (...members: string[]): Constraint => ({ enum: [...members, ''] })
const from = (minimum: number, maximum?: number): Constraint => ({
  minimum,
  ...(maximum === undefined ? {} : { maximum }),
})
const form = ({ pattern }: Pattern, maxLength?: number): Constraint => ({
  pattern,
  ...(maxLength === undefined ? {} : { maxLength }),
})
const each = (items: Constraint): Constraint => ({ items })
const named = ({ pattern }: Pattern, additionalProperties?: Constraint): Constraint => ({
  propertyNames: { type: 'string', pattern },
  ...(additionalProperties && { additionalProperties }),
})

const port = from(1, 65535)
const portOrNone = from(0, 65535)
const protocol = orEmpty('TCP', 'UDP', 'SCTP')
const profile = words('Localhost', 'RuntimeDefault', 'Unconfined')
const label = form(labelNamePattern)
const objectName = form(objectNamePattern, 253)
const labelValue = form(labelValuePattern, 63)
const labels = named(qualifiedNamePattern, labelValue)
const labelKey = form(qualifiedNamePattern)
const dataKey = form(dataKeyPattern, 253)
/** Number of a user or a group. */
const id = from(0, 2 ** 31 - 1)
const atLeastZero = from(0)
const weight = from(1, 100)

/**
 * What the API server refuses, and its OpenAPI does not say: by definition and field. Sources:
 * pkg/apis/core/validation/validation.go, pkg/apis/apps/validation/validation.go and the types of pkg/apis/core of
 * Kubernetes 1.35. A Deployment takes pods with the restart policy Always only.
 * File modes are not here: the check of octal numbers offers a fix for them.
 */
export const constraints: Readonly<Record<string, Readonly<Record<string, Constraint>>>> = {
  'io.k8s.api.apps.v1.DeploymentSpec': {
    minReadySeconds: atLeastZero,
    progressDeadlineSeconds: atLeastZero,
    replicas: atLeastZero,
    revisionHistoryLimit: atLeastZero,
  },
  'io.k8s.api.apps.v1.DeploymentStrategy': { type: orEmpty('Recreate', 'RollingUpdate') },
  'io.k8s.api.core.v1.AppArmorProfile': { type: profile },
  'io.k8s.api.core.v1.ClientIPConfig': { timeoutSeconds: from(1, 86_400) },
  'io.k8s.api.core.v1.ConfigMapKeySelector': { key: dataKey },
  'io.k8s.api.core.v1.Container': {
    imagePullPolicy: orEmpty('Always', 'IfNotPresent', 'Never'),
    name: label,
    terminationMessagePolicy: orEmpty('File', 'FallbackToLogsOnError'),
  },
  'io.k8s.api.core.v1.ContainerPort': {
    containerPort: port,
    hostPort: portOrNone,
    name: form(portNamePattern, 15),
    protocol,
  },
  'io.k8s.api.core.v1.EnvVar': { name: form(environmentNamePattern) },
  'io.k8s.api.core.v1.HTTPGetAction': { scheme: orEmpty('HTTP', 'HTTPS') },
  'io.k8s.api.core.v1.HTTPHeader': { name: form(headerNamePattern) },
  'io.k8s.api.core.v1.HostAlias': { hostnames: each(objectName), ip: form(ipPattern) },
  'io.k8s.api.core.v1.HostPathVolumeSource': {
    type: orEmpty(
      'BlockDevice',
      'CharDevice',
      'Directory',
      'DirectoryOrCreate',
      'File',
      'FileOrCreate',
      'Socket',
    ),
  },
  'io.k8s.api.core.v1.NodeSelectorRequirement': {
    key: labelKey,
    operator: words('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
  },
  'io.k8s.api.core.v1.PersistentVolumeClaimSpec': {
    accessModes: each(words('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod')),
    volumeMode: words('Block', 'Filesystem'),
  },
  'io.k8s.api.core.v1.PodAffinityTerm': { topologyKey: labelKey },
  'io.k8s.api.core.v1.PodSecurityContext': {
    fsGroup: id,
    fsGroupChangePolicy: words('OnRootMismatch', 'Always'),
    runAsGroup: id,
    runAsUser: id,
    supplementalGroups: each(id),
  },
  'io.k8s.api.core.v1.PodSpec': {
    dnsPolicy: orEmpty('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
    hostname: label,
    nodeName: objectName,
    nodeSelector: labels,
    priorityClassName: objectName,
    restartPolicy: orEmpty('Always'),
    runtimeClassName: objectName,
    serviceAccountName: objectName,
    subdomain: label,
  },
  'io.k8s.api.core.v1.PreferredSchedulingTerm': { weight },
  'io.k8s.api.core.v1.Probe': {
    failureThreshold: atLeastZero,
    initialDelaySeconds: atLeastZero,
    periodSeconds: atLeastZero,
    successThreshold: atLeastZero,
    terminationGracePeriodSeconds: from(1),
    timeoutSeconds: atLeastZero,
  },
  'io.k8s.api.core.v1.SeccompProfile': { type: profile },
  'io.k8s.api.core.v1.SecretKeySelector': { key: dataKey },
  'io.k8s.api.core.v1.SecurityContext': { runAsGroup: id, runAsUser: id },
  'io.k8s.api.core.v1.ServicePort': { name: label, port, nodePort: portOrNone, protocol },
  'io.k8s.api.core.v1.ServiceSpec': {
    externalIPs: each(form(ipPattern)),
    externalTrafficPolicy: orEmpty('Cluster', 'Local'),
    internalTrafficPolicy: words('Cluster', 'Local'),
    ipFamilies: each(words('IPv4', 'IPv6')),
    ipFamilyPolicy: words('SingleStack', 'PreferDualStack', 'RequireDualStack'),
    loadBalancerSourceRanges: each(form(cidrPattern)),
    selector: labels,
    sessionAffinity: orEmpty('ClientIP', 'None'),
    type: orEmpty('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
  },
  // Lt and Gt are behind a feature gate.
  'io.k8s.api.core.v1.Toleration': {
    effect: orEmpty('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
    key: labelKey,
    operator: orEmpty('Exists', 'Equal', 'Lt', 'Gt'),
  },
  'io.k8s.api.core.v1.TopologySpreadConstraint': {
    maxSkew: from(1),
    minDomains: from(1),
    nodeAffinityPolicy: words('Honor', 'Ignore'),
    nodeTaintsPolicy: words('Honor', 'Ignore'),
    whenUnsatisfiable: words('DoNotSchedule', 'ScheduleAnyway'),
  },
  'io.k8s.api.core.v1.Volume': { name: label },
  'io.k8s.api.core.v1.VolumeMount': {
    mountPropagation: words('None', 'HostToContainer', 'Bidirectional'),
  },
  'io.k8s.api.core.v1.WeightedPodAffinityTerm': { weight },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector': { matchLabels: labels },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement': {
    key: labelKey,
    operator: words('In', 'NotIn', 'Exists', 'DoesNotExist'),
    values: each(labelValue),
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': { annotations: named(qualifiedNamePattern), labels },
}

/** A definition with what the API server checks of its fields. */
export function constrained(fullName: string, schema: KubernetesSchema): KubernetesSchema {
  const own = constraints[fullName]
  if (own === undefined || schema.properties === undefined) return schema
  const properties = Object.entries(schema.properties).map(([key, field]): [string, KubernetesSchema] => [
    key,
    withConstraint(field, own[key]),
  ])
  const missing = Object.keys(own).filter((key) => schema.properties?.[key] === undefined)
  if (missing.length > 0) throw new Error(`${fullName} has no ${missing.join(', ')}`)
  return { ...schema, properties: Object.fromEntries(properties) }
}

function withConstraint(field: KubernetesSchema, constraint: Constraint | undefined): KubernetesSchema {
  if (constraint === undefined) return field
  const { items, additionalProperties, ...own } = constraint
  return {
    ...field,
    ...own,
    ...(items && { items: withConstraint(field.items!, items) }),
    ...(additionalProperties && {
      additionalProperties: withConstraint(
        field.additionalProperties as KubernetesSchema,
        additionalProperties,
      ),
    }),
  }
}
