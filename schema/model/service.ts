import type { Condition } from './condition.ts'
import type { Labels, PathBelow, PortNumber } from './workload.ts'

/** A Service that leads to the pods of a component. */
export interface Service {
  /** Its name, or the values path of it. */
  name: string
  /** When it is there, beside the condition of its component. */
  when?: Condition
  /** Labels beside `app`. */
  labels?: Labels
  /** Left to Kubernetes when left out. */
  type?: ServiceType | PathBelow
  /** Values path of annotations. */
  annotations?: PathBelow
  ports: readonly ServicePort[]
  /** Values path of the patch with which users change it. */
  overrides?: PathBelow
}

export type ServiceType = 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName'

export interface ServicePort {
  name: string
  port: PortNumber
  /** Port of the container, by number or by name; the same as `port` when left out. */
  targetPort?: number | string
  /** Values path of the port of each node, where the Service has one. */
  nodePort?: PathBelow
  /** Port of the container whatever `port` says; written only where the two differ. */
  listensOn?: number
  protocol?: 'TCP' | 'UDP' | 'SCTP'
  appProtocol?: string
}
