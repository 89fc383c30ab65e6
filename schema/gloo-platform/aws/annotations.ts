/** What an annotation for an AWS load balancer may hold. */
export interface AwsAnnotation {
  /** Words that it may be. */
  words?: readonly string[]
  /** A boolean, an integer in a range, or a sequence with commas between items of a form. */
  form?: 'boolean' | readonly [minimum: number, maximum: number] | AwsItem
  /** First version of the AWS Load Balancer Controller that reads it; nothing where none does. */
  lbc?: string
  /** Whether the cloud provider of Kubernetes reads it. */
  inTree?: true
  /** What to write instead for the AWS Load Balancer Controller. */
  instead?: string
}

export type AwsItem = 'cidr' | 'prefixList' | 'allocation' | 'certificate' | 'ipv4' | 'ipv6'

const lb = 'aws-load-balancer-'
const healthCheck = `${lb}healthcheck-`
const alpn = ['HTTP1Only', 'HTTP2Only', 'HTTP2Optional', 'HTTP2Preferred', 'None']
const onOff = ['on', 'off']
const both = { lbc: '2.0.0', inTree: true } as const

const annotations: Readonly<Record<string, AwsAnnotation>> = {
  'load-balancer-source-ranges': { form: 'cidr', ...both },
  [`${lb}type`]: { words: ['external', 'nlb', 'nlb-ip'], ...both },
  [`${lb}nlb-target-type`]: { words: ['instance', 'ip'], lbc: '2.2.0' },
  [`${lb}name`]: { lbc: '2.2.0' },
  [`${lb}scheme`]: { words: ['internal', 'internet-facing'], lbc: '2.2.0' },
  [`${lb}internal`]: { instead: `${lb}scheme`, ...both },
  [`${lb}proxy-protocol`]: { words: ['*'], ...both },
  [`${lb}proxy-protocol-per-target-group`]: { lbc: '2.13.0' },
  [`${lb}ip-address-type`]: { words: ['ipv4', 'dualstack'], lbc: '2.1.0' },
  [`${lb}access-log-enabled`]: { form: 'boolean', instead: `${lb}attributes`, ...both },
  [`${lb}access-log-s3-bucket-name`]: { instead: `${lb}attributes`, ...both },
  [`${lb}access-log-s3-bucket-prefix`]: { instead: `${lb}attributes`, ...both },
  [`${lb}access-log-emit-interval`]: { words: ['5', '60'], inTree: true },
  [`${lb}cross-zone-load-balancing-enabled`]: { form: 'boolean', instead: `${lb}attributes`, ...both },
  [`${lb}connection-draining-enabled`]: { form: 'boolean', inTree: true },
  [`${lb}connection-draining-timeout`]: { form: [1, 3600], inTree: true },
  [`${lb}connection-idle-timeout`]: { form: [1, 4000], inTree: true },
  [`${lb}extra-security-groups`]: { inTree: true },
  [`${lb}security-groups`]: { lbc: '2.6.0', inTree: true },
  [`${lb}manage-backend-security-group-rules`]: { form: 'boolean', lbc: '2.4.0' },
  [`${lb}security-group-prefix-lists`]: { form: 'prefixList', lbc: '2.8.0' },
  [`${lb}inbound-sg-rules-on-private-link-traffic`]: { words: onOff, lbc: '2.8.0' },
  [`${lb}disable-nlb-sg`]: { form: 'boolean', lbc: '2.14.0' },
  [`${lb}ssl-cert`]: { form: 'certificate', ...both },
  [`${lb}ssl-ports`]: both,
  [`${lb}ssl-negotiation-policy`]: both,
  [`${lb}backend-protocol`]: both,
  [`${lb}alpn-policy`]: { words: alpn, lbc: '2.1.0' },
  [`${lb}additional-resource-tags`]: both,
  [`${healthCheck}protocol`]: { words: ['tcp', 'http', 'https', 'TCP', 'HTTP', 'HTTPS'], ...both },
  [`${healthCheck}port`]: both,
  [`${healthCheck}path`]: both,
  [`${healthCheck}healthy-threshold`]: { form: [2, 10], ...both },
  [`${healthCheck}unhealthy-threshold`]: { form: [2, 10], ...both },
  [`${healthCheck}timeout`]: { form: [2, 120], ...both },
  [`${healthCheck}interval`]: { form: [5, 300], ...both },
  [`${healthCheck}success-codes`]: { lbc: '2.4.6' },
  [`${lb}eip-allocations`]: { form: 'allocation', ...both },
  [`${lb}private-ipv4-addresses`]: { form: 'ipv4', lbc: '2.2.0', inTree: true },
  [`${lb}ipv6-addresses`]: { form: 'ipv6', lbc: '2.4.4' },
  [`${lb}subnets`]: { lbc: '2.1.0', inTree: true },
  [`${lb}target-node-labels`]: { lbc: '2.2.0', inTree: true },
  [`${lb}target-group-attributes`]: { lbc: '2.1.0', inTree: true },
  [`${lb}attributes`]: { lbc: '2.3.0' },
  [`${lb}multi-cluster-target-group`]: { form: 'boolean', lbc: '2.10.0' },
  [`${lb}minimum-load-balancer-capacity`]: { lbc: '2.11.0' },
  [`${lb}enable-prefix-for-ipv6-source-nat`]: { words: onOff, lbc: '2.12.0' },
  [`${lb}source-nat-ipv6-prefixes`]: { lbc: '2.12.0' },
  [`${lb}enable-icmp-for-path-mtu-discovery`]: { words: onOff, lbc: '2.12.0' },
  [`${lb}enable-tcp-udp-listener`]: { form: 'boolean', lbc: '2.13.0' },
  [`${lb}quic-enabled-ports`]: { lbc: '2.15.0' },
}

/**
 * By what follows the prefix. Sources: kubernetes-sigs/aws-load-balancer-controller v3.5.0
 * (docs/guide/service/annotations.md, pkg/annotations/constants.go) and kubernetes/cloud-provider-aws v1.36.1
 * (pkg/providers/v1/aws.go, docs/service_controller.md).
 */
export const awsAnnotations: ReadonlyMap<string, AwsAnnotation> = new Map(Object.entries(annotations))

const families: readonly [RegExp, AwsAnnotation][] = [
  [/^aws-load-balancer-target-group-attributes\.\d{1,5}$/, { lbc: '2.14.0' }],
  [/^aws-load-balancer-listener-attributes\.(?:TCP|TLS|UDP|TCP_UDP)-\d{1,5}$/, { lbc: '2.9.0' }],
]

/** What is known of an annotation, by what follows the prefix. */
export function awsAnnotation(name: string): AwsAnnotation | undefined {
  return awsAnnotations.get(name) ?? families.find(([form]) => form.test(name))?.[1]
}
