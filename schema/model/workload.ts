import type { Condition } from './condition.ts'

/** A values path below the section of whatever it is said of, with a dot in front. */
export type PathBelow = `.${string}`

/** A fixed number, or the values path of one; with a dot in front it starts at the section. */
export type PortNumber = number | string

export type Labels = Readonly<Record<string, string>>

/** What a component runs: the pods of one Deployment, DaemonSet or StatefulSet. */
export interface Workload {
  kind: 'Deployment' | 'DaemonSet' | 'StatefulSet'
  name: string
  /** Labels of the workload, its selector and its pods. */
  labels: Labels
  /** Annotations of the pods beside those that every pod has. */
  annotations?: Labels
  /** Values path of annotations that users give to the pods; they go before those of the chart. */
  extraAnnotations?: string
  /** Sets the annotations by which Prometheus scrapes the pods. */
  scrape?: { port?: PathBelow }
  /** How many pods it has. */
  replicas?: number | PathBelow
  /** Values path of the patch with which users change the workload, where there is one. */
  overrides?: PathBelow
  /** Values path of the settings of its pods; those of the component when left out. */
  podSection?: string
  /** Runs in the pods of another component while a condition holds. */
  joins?: { host: string; when: Condition }
  /** Named template of its manifest, for all workloads that differ in name and namespace only. */
  sharedAs?: string
  /** Its manifest is hand-written, as one of its names or its kind follows from values. */
  isHandWritten?: true
  /** Names of the volumes that the chart always gives its pods. */
  volumes?: readonly string[]
  /** Names of the others that it gives them for some values or in some versions; left out where they are not known. */
  otherVolumes?: readonly string[]
  /** Containers that run before the others start. */
  init?: readonly Container[]
  containers: readonly [Container, ...Container[]]
}

/** A container of a pod. Its template parts may be in a folder of its name. */
export interface Container {
  name: string
  /** Values path of the section with its image, resources and environment; paths with a dot in front start there. */
  section: string
  /** Whether the vendor publishes a FIPS build of its image, or others make the image; not known when left out. */
  fipsBuild?: 'published' | 'third-party'
  /** Its section has no `resources`. */
  lacksResources?: true
  /** Each replica holds data of its own, which the others do not have. */
  holdsOwnData?: true
  /** When it is in the pods, beside the condition of its component. */
  when?: Condition
  ports: readonly ContainerPort[]
  readiness?: Probe
  liveness?: Probe & { when?: Condition }
}

export interface ContainerPort {
  name?: string
  port: PortNumber
}

/** How Kubernetes asks a container for its state. */
export type Probe = (HttpRequest | Command) & {
  initialDelaySeconds: number
  periodSeconds: number
  failureThreshold?: number
  successThreshold?: number
}

interface HttpRequest {
  port: PortNumber
  /** A path, or the values path of one. */
  path: string
  scheme?: 'HTTP' | 'HTTPS'
}

interface Command {
  command: readonly string[]
}
