/** Deployments of the chart, by the Kubernetes name. */
export const workloads = [
  'gloo-mesh-mgmt-server',
  'gloo-mesh-agent',
  'gloo-mesh-redis',
  'gloo-mesh-ui',
] as const

export type Workload = (typeof workloads)[number]
