import { awsReads, awsReadsEach } from '../aws/reads.ts'
import { awsServices } from '../aws/services.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'management-plane-private',
  severity: 'warning',
  summary: 'Load balancers of the management plane are not open to the whole internet.',
  docs: 'Agents reach the management server and the telemetry gateway from known addresses. An internet-facing load balancer on AWS without source ranges and without security groups accepts connections from everywhere. Make it internal, or name the ranges of your clusters.',
  addedIn: '0.1.0',
  source: [
    'kubernetes-sigs/aws-load-balancer-controller v3.5.0: docs/guide/service/annotations.md (default of source ranges)',
    'documentation: system requirements (ports of the management cluster)',
  ],
  reads: awsReads,
  readsEach: awsReadsEach,
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
  serviceType: LoadBalancer
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-type: external
        service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
        service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
  serviceType: LoadBalancer
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-type: external
        service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
        service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
        service.beta.kubernetes.io/load-balancer-source-ranges: 192.0.2.0/24
`,
  },
  messages: {
    open: ({ section }) => `the load balancer of ${section} accepts connections from the whole internet`,
  },
  check({ values, running, report }) {
    for (const { section, isGateway, annotations, at, sourceRanges } of awsServices(values, running)) {
      if (isGateway || annotations.get('aws-load-balancer-scheme') !== 'internet-facing') continue
      const isLimited = limits.some((name) => annotations.has(name)) || (sourceRanges ?? []).length > 0
      if (isLimited) continue
      report({
        message: 'open',
        data: { section },
        at: at('aws-load-balancer-scheme'),
        help: 'make it internal, or set load-balancer-source-ranges to the addresses of your clusters',
      })
    }
  },
})

const limits = [
  'load-balancer-source-ranges',
  'aws-load-balancer-security-groups',
  'aws-load-balancer-security-group-prefix-lists',
]
