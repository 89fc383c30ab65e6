import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'cloud-annotation-known',
  severity: 'warning',
  summary: 'An annotation for a load balancer on Azure or Google Cloud is spelt as its controller reads it.',
  docs: 'Controllers silently ignore annotations that they do not know: a misspelt `azure-load-balancer-internal` makes a public load balancer. Only names close to a known one are reported.',
  addedIn: '0.1.0',
  source: [
    'kubernetes-sigs/cloud-provider-azure: LoadBalancer annotations',
    'Google Kubernetes Engine: LoadBalancer Service parameters',
    'kubernetes/ingress-gce, commit 027f9dd: pkg/annotations/service.go',
  ],
  reads: [],
  readsEach: ['service', 'serviceOverrides'],
  aboutKeys: ['service.beta.kubernetes.io/azure-', 'networking.gke.io/', 'cloud.google.com/'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/azure-load-balancer-intenal: 'true'
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/azure-load-balancer-internal: 'true'
`,
  },
  messages: {
    unknown: ({ name }) => `"${name}" is not an annotation that a controller reads`,
  },
  check({ running, nearest, report }) {
    for (const { section, values } of running) {
      const { service } = values as { service?: { annotations?: Record<string, unknown> } | null }
      const places: [string[], Record<string, unknown> | undefined][] = [
        [['serviceOverrides', 'metadata', 'annotations'], values.serviceOverrides?.metadata?.annotations],
        [['service', 'annotations'], service?.annotations],
      ]
      for (const [path, annotations] of places) {
        for (const name of Object.keys(annotations ?? {})) {
          const start = Object.keys(known).find((one) => name.startsWith(one))
          if (start === undefined) continue
          const own = name.slice(start.length)
          const near = known[start]!.includes(own) ? undefined : nearest(own, known[start]!)
          if (near === undefined) continue
          const at = [...section.split('.'), ...path, name]
          report({ message: 'unknown', data: { name }, at, help: `did you mean ${start}${near}?` })
        }
      }
    }
  },
})

/** Names by what they start with. */
const known: Record<string, readonly string[]> = {
  'service.beta.kubernetes.io/azure-': [
    'additional-public-ips',
    'allowed-ip-ranges',
    'allowed-service-tags',
    'deny-all-except-load-balancer-source-ranges',
    'disable-load-balancer-floating-ip',
    'dns-label-name',
    'load-balancer-configurations',
    'load-balancer-disable-tcp-reset',
    'load-balancer-enable-high-availability-ports',
    'load-balancer-health-probe-interval',
    'load-balancer-health-probe-num-of-probe',
    'load-balancer-health-probe-protocol',
    'load-balancer-health-probe-request-path',
    'load-balancer-internal',
    'load-balancer-internal-subnet',
    'load-balancer-ipv4',
    'load-balancer-ipv6',
    'load-balancer-mode',
    'load-balancer-resource-group',
    'load-balancer-tcp-idle-timeout',
    'pip-ip-tags',
    'pip-name',
    'pip-name-ipv6',
    'pip-prefix-id',
    'pip-prefix-id-ipv6',
    'pip-tags',
    'pls-auto-approval',
    'pls-create',
    'pls-fqdns',
    'pls-ip-configuration-ip-address',
    'pls-ip-configuration-ip-address-count',
    'pls-ip-configuration-subnet',
    'pls-name',
    'pls-proxy-protocol',
    'pls-resource-group',
    'pls-visibility',
    'shared-securityrule',
  ],
  'networking.gke.io/': [
    'internal-load-balancer-allow-global-access',
    'internal-load-balancer-subnet',
    'l4-strong-session-affinity',
    'load-balancer-ip-addresses',
    'load-balancer-subnet',
    'load-balancer-type',
    'transparent-health-checker',
    'weighted-load-balancing',
  ],
  'cloud.google.com/': [
    'app-protocols',
    'backend-config',
    'l4-rbs',
    'load-balancer-type',
    'neg',
    'network-tier',
  ],
}
