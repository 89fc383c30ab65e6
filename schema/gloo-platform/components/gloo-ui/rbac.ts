import { allow, allowStatus, type ResourceRule } from '../../../model/rbac.ts'
import { clusterRules as agentRules } from '../gloo-agent.rbac.ts'

/**
 * What the UI may do in the whole cluster: what the agent may and three rules more, sorted as in the published 2.7.2
 * rendering.
 */
export const clusterRules: ResourceRule[] = [
  ...agentRules,
  allow('read', 'extensions.istio.io', 'wasmplugins'),
  allow('read', 'networking.istio.io', 'proxyconfigs'),
  allow('read', 'security.istio.io', 'requestauthentications'),
].sort((a, b) => compare(a.apiGroups[0]!, b.apiGroups[0]!) || compare(a.resources[0]!, b.resources[0]!))

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The rules that `namespacedRbac` can limit to namespaces, by the resource that it names. */
export const limitedRules = {
  configmaps: [allow('read', '', 'configmaps'), allowStatus('update', '', 'configmaps')],
  pods: [allow('read', '', 'pods'), allowStatus('update', '', 'pods')],
  secrets: [allow('read', '', 'secrets'), allowStatus('update', '', 'secrets')],
}
