import { awsAnnotation, type AwsItem } from '../aws/annotations.ts'
import { awsPrefix, awsReads, awsReadsEach } from '../aws/reads.ts'
import { awsServices, itemsOf } from '../aws/services.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'aws-annotation-value',
  severity: 'error',
  severities: { ignored: 'warning', range: 'warning' },
  summary: 'An annotation for an AWS load balancer has a value that its controller accepts.',
  docs: 'A word that the controller does not know, a number out of range, or an item in the wrong form stops it: it makes no load balancer, or no longer updates the one that it made. `backend-protocol` is compared with the exact `ssl`; another spelling is silently plain TCP. The ranges are the limits of AWS, which not every controller checks, so a number out of range is a warning.',
  addedIn: '0.1.0',
  source: [
    'kubernetes-sigs/aws-load-balancer-controller v3.5.0: pkg/service/model_build_load_balancer.go, pkg/annotations/parser.go',
    'kubernetes/cloud-provider-aws v1.36.1: pkg/providers/v1/aws_validations.go',
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
        service.beta.kubernetes.io/aws-load-balancer-scheme: public
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
`,
  },
  messages: {
    word: ({ name, words, value }) => `"${name}" requires ${words}, got "${value}"`,
    boolean: ({ name, value }) => `"${name}" requires "true" or "false", got "${value}"`,
    range: ({ name, minimum, maximum, value }) =>
      `"${name}" requires a number from ${minimum} to ${maximum}, got "${value}"`,
    item: ({ name, words, item }) => `"${name}" requires ${words}, got "${item}"`,
    ignored: ({ name, value }) =>
      `"${name}" is "${value}", which the controller does not take for ssl: it uses plain TCP`,
  },
  check({ values, running, report }) {
    for (const service of awsServices(values, running)) {
      for (const [key, value] of service.annotations) {
        const { words, form } = awsAnnotation(key) ?? {}
        const name = `${awsPrefix}${key}`
        const at = (): readonly string[] => service.at(key)
        if (words !== undefined && !words.includes(value)) {
          report({ message: 'word', data: { name, words: words.join(' or '), value }, at: at() })
        } else if (form === 'boolean') {
          if (!boolean.test(value)) report({ message: 'boolean', data: { name, value }, at: at() })
        } else if (typeof form === 'string') {
          const { words, pattern } = forms[form]
          const item = itemsOf(value).find((item) => !pattern.test(item))
          if (item !== undefined) report({ message: 'item', data: { name, words, item }, at: at() })
        } else if (form !== undefined) {
          const [minimum, maximum] = form
          const isInRange = /^\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum
          if (!isInRange) report({ message: 'range', data: { name, minimum, maximum, value }, at: at() })
        } else if (key === 'aws-load-balancer-backend-protocol' && value !== 'ssl' && /^ssl$/i.test(value)) {
          report({ message: 'ignored', data: { name, value }, at: at(), help: 'write ssl in lower case' })
        }
      }
    }
  },
})

/** What Go's strconv.ParseBool takes. */
const boolean = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/

const octet = '(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])'
const ipv4 = `${octet}(?:\\.${octet}){3}`

const forms: Record<AwsItem, { words: string; pattern: RegExp }> = {
  cidr: {
    words: 'ranges such as 10.0.0.0/8',
    pattern: new RegExp(
      `^(?:${ipv4}/(?:3[0-2]|[12]?[0-9])|[0-9a-f:]+/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))$`,
      'i',
    ),
  },
  prefixList: { words: 'prefix lists such as pl-1a2b', pattern: /^pl-[0-9a-f]+$/ },
  allocation: { words: 'allocations such as eipalloc-1a2b', pattern: /^eipalloc-[0-9a-zA-Z]+$/ },
  certificate: {
    words: 'the ARN of a certificate',
    pattern: /^arn:aws(?:-[a-z]+)*:(?:acm|iam):/,
  },
  ipv4: { words: 'IPv4 addresses', pattern: new RegExp(`^${ipv4}$`) },
  ipv6: { words: 'IPv6 addresses', pattern: /^[0-9a-f:]*:[0-9a-f:.]*$/i },
}
