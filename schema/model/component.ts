import type { TSchema } from 'typebox'
import type { RbacRule } from './rbac.ts'
import type { Workload } from './workload.ts'

/** When something is rendered: a values path that must be true, or a combination of such. */
export type Condition = string | { all: Condition[] } | { any: Condition[] } | { not: Condition }

/** A port by name; the number is fixed, or a values path below the component's own section. */
export interface NamedPort {
  name: string
  port: number | `.${string}`
}

/** A component of the platform: where its values are, and what it runs. */
export interface Component {
  /** Kebab-case name: of its file, of its folder of template parts, and the prefix of its chart templates. */
  id: string
  /** Name of its Deployment, Service, service account and container. */
  name: Workload
  /** Values path of the section with the fields of `podFields` and `serviceFields`. */
  valuesPath: string
  /** The top-level sections of the values tree that belong to it. */
  values: Record<string, TSchema>
  enabledWhen: Condition
  /** Joins the pod of another component, instead of a Deployment of its own. */
  sidecar?: { host: string; when: Condition }
  pod: {
    /** Labels beside `app`, on the Deployment, its selector and the pod. */
    labels?: Record<string, string>
    annotations?: Record<string, string>
    /** Port that Prometheus scrapes; sets the scrape annotations. */
    scrapePort?: `.${string}`
  }
  container: {
    ports: NamedPort[]
    /** Port of the HTTP readiness probe; a component with another probe has a part `readiness-probe.hbs`. */
    healthPort?: `.${string}`
  }
  service: { ports: NamedPort[] }
  /** Rules for the whole cluster, and those on Secrets, which `namespacedRbac` can limit to namespaces. */
  rbac?: { clusterRules: RbacRule[]; secretRules: RbacRule[] }
}
