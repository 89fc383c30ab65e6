import type { KnownMistakes, ShownMistake } from '../../model/known-mistake.ts'

const prefix = 'service.beta.kubernetes.io/'

/** Annotations of the Service of the management server with a mistake. */
function shown(rule: string, annotations: Readonly<Record<string, string | boolean>>): [ShownMistake] {
  const text = Object.entries(annotations)
    .map(([name, value]) => `${prefix}${name}: ${JSON.stringify(value)}`)
    .join(', ')
  return [
    {
      rule,
      values: `glooMgmtServer: {enabled: true, serviceOverrides: {metadata: {annotations: {${text}}}}}`,
    },
  ]
}

const lbc = { 'aws-load-balancer-type': 'external', 'aws-load-balancer-nlb-target-type': 'ip' }

/** What is wrong with annotations for load balancers on AWS. */
export const awsMistakes: KnownMistakes = {
  id: 'aws',
  title: 'Load balancers on AWS',
  origin:
    'From the documentation and the code of the AWS Load Balancer Controller v3.5.0 and of the cloud provider v1.36.1.',
  mistakes: [
    {
      id: 'AWS001',
      fact: 'The value of an annotation is not a string.',
      shown: shown('wrong-type', { 'aws-load-balancer-internal': true }),
    },
    {
      id: 'AWS002',
      fact: 'No controller knows the annotation.',
      shown: shown('aws-annotation-known', { 'aws-load-balancer-ssl-port': '443' }),
    },
    {
      id: 'AWS003',
      fact: 'The annotation is for another controller.',
      shown: shown('aws-controller-clear', { ...lbc, 'aws-load-balancer-connection-idle-timeout': '60' }),
    },
    {
      id: 'AWS004',
      fact: 'Type external without a target type, so that no controller acts.',
      shown: shown('aws-controller-clear', { 'aws-load-balancer-type': 'external' }),
    },
    {
      id: 'AWS005',
      fact: 'The flag for internal contradicts the scheme.',
      shown: shown('aws-annotations-consistent', {
        'aws-load-balancer-scheme': 'internet-facing',
        'aws-load-balancer-internal': 'true',
      }),
    },
    {
      id: 'AWS006',
      fact: 'A deprecated annotation.',
      shown: shown('aws-controller-clear', {
        ...lbc,
        'aws-load-balancer-cross-zone-load-balancing-enabled': 'true',
      }),
    },
    {
      id: 'AWS007',
      fact: 'A value that the controller does not take: a word, a number, a boolean, an item.',
      shown: shown('aws-annotation-value', { 'aws-load-balancer-eip-allocations': '192.0.2.1' }),
    },
    {
      id: 'AWS008',
      fact: 'Sequences that must be as long as that of the subnets.',
      shown: shown('aws-annotations-consistent', {
        'aws-load-balancer-subnets': 'subnet-1, subnet-2',
        'aws-load-balancer-private-ipv4-addresses': '10.0.0.1',
      }),
    },
    {
      id: 'AWS009',
      fact: 'Addresses of another kind than the load balancer.',
      shown: shown('aws-annotations-consistent', {
        'aws-load-balancer-scheme': 'internal',
        'aws-load-balancer-eip-allocations': 'eipalloc-1a2b',
      }),
    },
    {
      id: 'AWS010',
      fact: 'A port that the Service lacks.',
      shown: shown('aws-ports-exist', {
        'aws-load-balancer-ssl-cert': 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
        'aws-load-balancer-ssl-ports': '443',
      }),
    },
    {
      id: 'AWS011',
      fact: 'Settings of TLS without a certificate.',
      shown: shown('aws-annotations-consistent', { 'aws-load-balancer-alpn-policy': 'HTTP2Only' }),
    },
    {
      id: 'AWS012',
      fact: 'Settings of a health check that it does not read, or a timeout over its interval.',
      shown: shown('aws-annotations-consistent', {
        'aws-load-balancer-healthcheck-protocol': 'tcp',
        'aws-load-balancer-healthcheck-path': '/',
      }),
    },
    {
      id: 'AWS013',
      fact: 'PROXY protocol to a component that does not read it.',
      shown: shown('aws-ports-exist', { 'aws-load-balancer-proxy-protocol': '*' }),
      reason: 'Whether a gateway of Istio reads it is in other resources',
    },
    {
      id: 'AWS014',
      fact: 'An annotation that the stated version of the controller does not have.',
      reason: '[aws-controller-clear](#aws-controller-clear), where the configuration states the version.',
    },
    {
      id: 'AWS015',
      fact: 'Own security groups, beside which ranges and rules are off.',
      shown: shown('aws-annotations-consistent', { 'aws-load-balancer-security-groups': 'sg-1' }),
    },
    {
      id: 'AWS016',
      fact: 'The same name or address in the values of two clusters.',
      reason: 'It takes the values of several releases.',
    },
    {
      id: 'AWS017',
      fact: 'A change of an annotation that cannot change.',
      reason: 'It takes the values before and after.',
    },
    {
      id: 'AWS018',
      fact: 'A management plane that is open to the whole internet.',
      shown: shown('management-plane-private', { 'aws-load-balancer-scheme': 'internet-facing' }),
    },
  ],
}
