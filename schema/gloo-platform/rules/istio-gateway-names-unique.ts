import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'istio-gateway-names-unique',
  severity: 'error',
  summary: 'Each gateway that Gloo installs has a name, and no two have the same.',
  docs: 'Each enabled gateway becomes a `GatewayLifecycleManager` of its name in the namespace of the release, whether it is for traffic from outside or between clusters. Helm cannot create an object twice, and Kubernetes refuses one without a name.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: rendering (name of a GatewayLifecycleManager)',
    'Kubernetes: metadata.name is required, and unique in a namespace',
  ],
  reads: [
    'istioInstallations.enabled',
    'istioInstallations.northSouthGateways',
    'istioInstallations.eastWestGateways',
  ],
  aboutKeys: ['istioInstallations'],
  fixable: false,
  guarded: ['noName', 'twice'],
  example: {
    bad: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  northSouthGateways:
    - enabled: true
      name: gateway
  eastWestGateways:
    - enabled: true
      name: gateway
`,
    good: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  northSouthGateways:
    - enabled: true
      name: gateway
  eastWestGateways:
    - enabled: true
      name: eastwestgateway
`,
  },
  messages: {
    noName: ({ list, index }) => `${list}[${index}].name is required: the gateway is enabled`,
    twice: ({ list, index, name }) => `${list}[${index}].name is ${name}, the name of another gateway too`,
  },
  check({ values: { istioInstallations }, report }) {
    if (!istioInstallations?.enabled) return
    const names = new Set<string>()
    for (const key of ['northSouthGateways', 'eastWestGateways'] as const) {
      const at = ['istioInstallations', key]
      const list = at.join('.')
      for (const [index, { enabled, name }] of (istioInstallations[key] ?? []).entries()) {
        if (!enabled) continue
        if (!name) {
          const help = 'name it, or disable it'
          report({ message: 'noName', data: { list, index }, at: [...at, index], help })
          continue
        }
        if (names.has(name)) {
          report({
            message: 'twice',
            data: { list, index, name },
            at: [...at, index, 'name'],
            help: 'give each gateway a unique name, or write all installations of one gateway in one entry',
          })
        }
        names.add(name)
      }
    }
  },
})
