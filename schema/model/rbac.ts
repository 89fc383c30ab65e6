import type { PathBelow } from './workload.ts'

/** One rule of a Role or ClusterRole. */
export type RbacRule = ResourceRule | UrlRule

export interface ResourceRule {
  apiGroups: readonly string[]
  resources: readonly string[]
  verbs: readonly string[]
}

/** A rule on paths of the API server, which only a ClusterRole can have. */
export interface UrlRule {
  nonResourceURLs: readonly string[]
  verbs: readonly string[]
}

/** Rules that are in one role, or in one for each namespace. */
export type RbacSet = ClusterRules | NamespacedRules

/** Rules for the whole cluster. */
export interface ClusterRules {
  scope: 'cluster'
  /** Values path of a switch: while it is off, the rules are for the namespace of the component only. */
  clusterWide?: PathBelow
  rules: readonly RbacRule[]
}

/**
 * Rules that users can limit to namespaces, by resource: for the whole cluster as long as no entry of the list at
 * `limits` names the resource, otherwise in a Role in each of the namespaces of such entries.
 */
export interface NamespacedRules {
  scope: 'namespaces'
  limits: PathBelow
  rules: Readonly<Record<string, readonly ResourceRule[]>>
}

const verbSets = {
  all: ['*'],
  read: ['get', 'list', 'watch'],
  readAndWrite: ['get', 'list', 'patch', 'update', 'watch'],
  update: ['get', 'update'],
  patchAndUpdate: ['get', 'patch', 'update'],
}

/** A rule on resources. Groups and resources are words in one string each; the core group is `''`. */
export function allow(verbs: keyof typeof verbSets, apiGroups: string, resources: string): ResourceRule {
  return { apiGroups: apiGroups.split(' '), resources: resources.split(' '), verbs: verbSets[verbs] }
}

/** A rule on the `status` sub-resource of each of the resources. */
export function allowStatus(
  verbs: keyof typeof verbSets,
  apiGroups: string,
  resources: string,
): ResourceRule {
  const { resources: names, ...rest } = allow(verbs, apiGroups, resources)
  return { ...rest, resources: names.map((name) => `${name}/status`) }
}
