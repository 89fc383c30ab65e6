import type { KubernetesSchema } from '../../schema/kubernetes/index.ts'

type Constraint = Pick<KubernetesSchema, 'enum' | 'minimum' | 'maximum'>

const words = (...members: string[]): Constraint => ({ enum: members })
/** Kubernetes puts a default in the place of an empty string. */
const orEmpty = (...members: string[]): Constraint => ({ enum: [...members, ''] })

const port: Constraint = { minimum: 1, maximum: 65535 }
const portOrNone: Constraint = { minimum: 0, maximum: 65535 }
const protocol = orEmpty('TCP', 'UDP', 'SCTP')
const profile = words('Localhost', 'RuntimeDefault', 'Unconfined')

/**
 * What the API server refuses, and its OpenAPI does not say: by definition and field. Sources:
 * pkg/apis/core/validation/validation.go, pkg/apis/apps/validation/validation.go and the types of pkg/apis/core of
 * Kubernetes 1.35. A Deployment takes pods with the restart policy Always only.
 */
const constraints: Readonly<Record<string, Readonly<Record<string, Constraint>>>> = {
  'io.k8s.api.apps.v1.DeploymentStrategy': { type: orEmpty('Recreate', 'RollingUpdate') },
  'io.k8s.api.core.v1.AppArmorProfile': { type: profile },
  'io.k8s.api.core.v1.Container': {
    imagePullPolicy: orEmpty('Always', 'IfNotPresent', 'Never'),
    terminationMessagePolicy: orEmpty('File', 'FallbackToLogsOnError'),
  },
  'io.k8s.api.core.v1.ContainerPort': { containerPort: port, hostPort: portOrNone, protocol },
  'io.k8s.api.core.v1.HTTPGetAction': { scheme: orEmpty('HTTP', 'HTTPS') },
  'io.k8s.api.core.v1.NodeSelectorRequirement': {
    operator: words('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
  },
  'io.k8s.api.core.v1.PodSecurityContext': { fsGroupChangePolicy: words('OnRootMismatch', 'Always') },
  'io.k8s.api.core.v1.PodSpec': {
    dnsPolicy: orEmpty('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
    restartPolicy: orEmpty('Always'),
  },
  'io.k8s.api.core.v1.SeccompProfile': { type: profile },
  'io.k8s.api.core.v1.ServicePort': { port, nodePort: portOrNone, protocol },
  'io.k8s.api.core.v1.ServiceSpec': {
    externalTrafficPolicy: orEmpty('Cluster', 'Local'),
    internalTrafficPolicy: words('Cluster', 'Local'),
    ipFamilyPolicy: words('SingleStack', 'PreferDualStack', 'RequireDualStack'),
    sessionAffinity: orEmpty('ClientIP', 'None'),
    type: orEmpty('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
  },
  // Lt and Gt are behind a feature gate.
  'io.k8s.api.core.v1.Toleration': {
    effect: orEmpty('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
    operator: orEmpty('Exists', 'Equal', 'Lt', 'Gt'),
  },
  'io.k8s.api.core.v1.TopologySpreadConstraint': {
    whenUnsatisfiable: words('DoNotSchedule', 'ScheduleAnyway'),
  },
  'io.k8s.api.core.v1.VolumeMount': {
    mountPropagation: words('None', 'HostToContainer', 'Bidirectional'),
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement': {
    operator: words('In', 'NotIn', 'Exists', 'DoesNotExist'),
  },
}

/** A definition with what the API server checks of its fields. */
export function constrained(fullName: string, schema: KubernetesSchema): KubernetesSchema {
  const own = constraints[fullName]
  if (own === undefined || schema.properties === undefined) return schema
  const properties = Object.entries(schema.properties).map(([key, field]): [string, KubernetesSchema] => [
    key,
    own[key] === undefined ? field : { ...field, ...own[key] },
  ])
  const missing = Object.keys(own).filter((key) => schema.properties?.[key] === undefined)
  if (missing.length > 0) throw new Error(`${fullName} has no ${missing.join(', ')}`)
  return { ...schema, properties: Object.fromEntries(properties) }
}
