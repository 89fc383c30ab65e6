import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'override-service-accepted',
  severity: 'error',
  summary: 'An override of a Service has no fields that its type does not allow.',
  docs: 'Kubernetes refuses a Service of the type ClusterIP with node ports, an external traffic policy, or source ranges or a class for a load balancer, and one of the type NodePort or LoadBalancer that is headless. The type is that of the override, or else `serviceType`.',
  addedIn: '0.1.0',
  source: ['Kubernetes API validation of Service: fields by spec.type'],
  reads: [],
  readsEach: ['serviceOverrides.spec', 'serviceType'],
  aboutKeys: ['serviceOverrides'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    spec:
      type: ClusterIP
      externalTrafficPolicy: Local
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    spec:
      type: LoadBalancer
      externalTrafficPolicy: Local
`,
  },
  messages: {
    type: ({ path, type }) => `${path} is not allowed in a Service of the type ${type}`,
    nodePort: ({ path, type }) => `${path} has a nodePort, which a Service of the type ${type} does not have`,
  },
  check({ running, report }) {
    for (const { values, path: pathTo } of running) {
      const spec = values.serviceOverrides?.spec
      if (spec === undefined) continue
      const type = spec.type || values.serviceType
      const refuse = (below: string, message: 'type' | 'nodePort' = 'type'): void => {
        const path = pathTo(`serviceOverrides.spec.${below}`)
        report({
          message,
          data: { path, type: type! },
          at: path,
          help: 'remove it, or change the type',
        })
      }
      if (type === 'ClusterIP') {
        if (spec.externalTrafficPolicy) refuse('externalTrafficPolicy')
        if (spec.loadBalancerSourceRanges?.length) refuse('loadBalancerSourceRanges')
        if (spec.loadBalancerClass) refuse('loadBalancerClass')
        if (spec.allocateLoadBalancerNodePorts !== undefined) refuse('allocateLoadBalancerNodePorts')
        if (spec.healthCheckNodePort) refuse('healthCheckNodePort')
        const hasNodePort = spec.ports?.some(({ nodePort }) => nodePort)
        if (hasNodePort) refuse('ports', 'nodePort')
      }
      if ((type === 'LoadBalancer' || type === 'NodePort') && spec.clusterIP === 'None') refuse('clusterIP')
    }
  },
})
