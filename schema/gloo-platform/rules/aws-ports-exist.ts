import { awsPrefix, awsReads, awsReadsEach } from '../aws/reads.ts'
import { awsServices, itemsOf } from '../aws/services.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'aws-ports-exist',
  severity: 'error',
  severities: { health: 'warning', proxy: 'error' },
  summary: 'Annotations for an AWS load balancer name ports of their Service.',
  docs: 'The AWS Load Balancer Controller refuses a Service whose `ssl-ports` or `quic-enabled-ports` name a port that it does not have. A health check of a port on which nothing listens never succeeds, and the load balancer sends no traffic. PROXY protocol writes a line before the first byte, which the components of Gloo do not read: every connection to them breaks.',
  addedIn: '0.1.0',
  source: [
    'kubernetes-sigs/aws-load-balancer-controller v3.5.0: pkg/service/model_build_listener.go, issue 2931',
    'gloo-platform 2.7.2: published rendering (ports of Services)',
  ],
  reads: awsReads,
  readsEach: awsReadsEach,
  aboutKeys: [awsPrefix],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  ports:
    grpc: 9901
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-healthcheck-port: "9900"
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  ports:
    grpc: 9901
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-healthcheck-port: "9901"
`,
  },
  messages: {
    port: ({ name, port, section }) =>
      `"${name}" names the port ${port}, which the Service of ${section} does not have`,
    health: ({ port, section }) =>
      `the health check uses the port ${port}, on which no container of ${section} listens`,
    proxy: ({ section }) =>
      `aws-load-balancer-proxy-protocol breaks every connection: ${section} does not support the PROXY protocol`,
  },
  check({ values, running, report }) {
    for (const { section, isGateway, annotations, at, portsOf } of awsServices(values, running)) {
      if (isGateway || !portKeys.some((key) => annotations.has(key))) continue
      const ports = portsOf()
      if (ports.size === 0) continue
      for (const key of listKeys) {
        const port = itemsOf(annotations.get(key) ?? '').find((item) => item !== '*' && !ports.has(item))
        if (port !== undefined)
          report({ message: 'port', data: { name: `${awsPrefix}${key}`, port, section }, at: at(key) })
      }
      const health = annotations.get(healthKey)
      if (health && /^\d+$/.test(health) && !ports.has(health))
        report({ message: 'health', data: { port: health, section }, at: at(healthKey) })
      if (annotations.has(proxyKey))
        report({ message: 'proxy', data: { section }, at: at(proxyKey), help: 'remove the annotation' })
    }
  },
})

const listKeys = ['aws-load-balancer-ssl-ports', 'aws-load-balancer-quic-enabled-ports']
const healthKey = 'aws-load-balancer-healthcheck-port'
const proxyKey = 'aws-load-balancer-proxy-protocol'
const portKeys = [...listKeys, healthKey, proxyKey]
