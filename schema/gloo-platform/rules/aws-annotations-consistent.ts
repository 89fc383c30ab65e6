import { awsPrefix, awsReads, awsReadsEach } from '../aws/reads.ts'
import { awsServices, itemsOf, type AwsService } from '../aws/services.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'aws-annotations-consistent',
  severity: 'error',
  severities: { unread: 'warning', timeout: 'warning', rules: 'warning' },
  summary: 'The annotations for an AWS load balancer do not contradict each other.',
  docs: 'A controller requires one address for each subnet, and addresses that fit the load balancer: Elastic IPs for an internet-facing one, private addresses for an internal one, IPv6 addresses for dualstack. `scheme` overrides `internal`. A controller ignores settings of TLS without a certificate, the path of a health check over TCP, and source ranges where you name security groups.',
  addedIn: '0.1.0',
  source: [
    'kubernetes-sigs/aws-load-balancer-controller v3.5.0: pkg/service/model_build_load_balancer.go, model_build_managed_sg.go',
    'kubernetes/cloud-provider-aws v1.36.1: docs/service_controller.md',
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
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-scheme: internal
        service.beta.kubernetes.io/aws-load-balancer-subnets: subnet-1, subnet-2
        service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses: 10.0.1.50
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-scheme: internal
        service.beta.kubernetes.io/aws-load-balancer-subnets: subnet-1, subnet-2
        service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses: 10.0.1.50, 10.0.2.50
`,
  },
  messages: {
    count: ({ name, count, subnets }) => `"${name}" has ${count} addresses for ${subnets} subnets`,
    scheme: ({ internal, scheme }) =>
      `aws-load-balancer-internal is "${internal}", but the scheme is ${scheme}`,
    kind: ({ name, needs }) => `"${name}" requires a load balancer that is ${needs}`,
    unread: ({ name, why }) => `"${name}" is not read ${why}`,
    timeout: ({ timeout, interval }) =>
      `the health check times out after ${timeout} seconds, longer than its interval of ${interval}`,
    rules: () =>
      'with security groups of your own the controller adds no rules for the nodes, unless aws-load-balancer-manage-backend-security-group-rules is "true"',
  },
  check({ values, running, report }) {
    for (const service of awsServices(values, running)) {
      const get = (key: string): string | undefined => service.annotations.get(`aws-load-balancer-${key}`)
      const at = (key: string): readonly string[] => service.at(`aws-load-balancer-${key}`)
      const scheme = get('scheme')
      const internal = get('internal')
      if (scheme && internal && (scheme === 'internal') !== /^(?:true|0\.0\.0\.0\/0)$/.test(internal))
        report({
          message: 'scheme',
          data: { internal, scheme },
          at: at('internal'),
          help: 'remove aws-load-balancer-internal',
        })

      const subnets = itemsOf(get('subnets') ?? '').length
      for (const [key, needs, holds] of addresses) {
        const value = get(key)
        if (value === undefined) continue
        const count = itemsOf(value).length
        const name = nameOf(key)
        if (subnets > 0 && count !== subnets && value !== 'auto_assigned')
          report({
            message: 'count',
            data: { name, count, subnets },
            at: at(key),
            help: 'write one address for each subnet',
          })
        if (holds(service) === false) report({ message: 'kind', data: { name, needs }, at: at(key) })
      }

      const isTcp = /^tcp$/i.test(get('healthcheck-protocol') ?? '')
      for (const key of ['healthcheck-path', 'healthcheck-success-codes'])
        if (isTcp && get(key)) report({ ...unread(key, 'with a health check over TCP'), at: at(key) })
      const needsCertificate = ['ssl-ports', 'ssl-negotiation-policy', 'alpn-policy'].filter((key) =>
        get(key),
      )
      if (get('ssl-cert') === undefined)
        for (const key of needsCertificate)
          report({ ...unread(key, 'without aws-load-balancer-ssl-cert'), at: at(key) })
      const [timeout, interval] = [get('healthcheck-timeout'), get('healthcheck-interval')]
      if (timeout && interval && Number(timeout) > Number(interval))
        report({ message: 'timeout', data: { timeout, interval }, at: at('healthcheck-timeout') })
      if (get('security-groups') === undefined) continue
      if (get('security-group-prefix-lists'))
        report({ ...unread('security-group-prefix-lists', beside), at: at('security-group-prefix-lists') })
      if (service.annotations.has('load-balancer-source-ranges'))
        report({
          message: 'unread',
          data: { name: `${awsPrefix}load-balancer-source-ranges`, why: beside },
          at: service.at('load-balancer-source-ranges'),
        })
      if (get('manage-backend-security-group-rules') === undefined)
        report({
          message: 'rules',
          at: at('security-groups'),
          help: 'add that annotation, or allow the traffic to the nodes yourself',
        })
    }
  },
})

const beside = 'together with aws-load-balancer-security-groups'

/** Annotations with addresses, what they are for, and whether the load balancer is that, where it is known. */
const addresses: readonly [string, string, (service: AwsService) => boolean | undefined][] = [
  ['eip-allocations', 'internet-facing', (service) => schemeIs(service, 'internet-facing')],
  ['private-ipv4-addresses', 'internal', (service) => schemeIs(service, 'internal')],
  ['ipv6-addresses', 'dualstack', isDualstack],
  ['source-nat-ipv6-prefixes', 'dualstack', isDualstack],
]

function schemeIs({ annotations }: AwsService, wanted: string): boolean | undefined {
  const scheme = annotations.get('aws-load-balancer-scheme')
  return scheme === undefined ? undefined : scheme === wanted
}

function isDualstack({ annotations }: AwsService): boolean {
  return annotations.get('aws-load-balancer-ip-address-type') === 'dualstack'
}

function unread(key: string, why: string) {
  return { message: 'unread', data: { name: nameOf(key), why } } as const
}

function nameOf(key: string): string {
  return `${awsPrefix}aws-load-balancer-${key}`
}
