import { awsAnnotation, awsAnnotations } from '../aws/annotations.ts'
import { awsPrefix, awsReads, awsReadsEach } from '../aws/reads.ts'
import { awsServices } from '../aws/services.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'aws-annotation-known',
  severity: 'error',
  severities: { unknown: 'warning' },
  summary: 'Each annotation for an AWS load balancer is one that a controller reads.',
  docs: 'Controllers silently ignore annotations that they do not know, and the load balancer gets the default: a misspelt `scheme` makes an internal Service public, or the other way round. A name close to a known one is an error, any other a warning.',
  addedIn: '0.1.0',
  source: [
    'kubernetes-sigs/aws-load-balancer-controller v3.5.0: docs/guide/service/annotations.md',
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
        service.beta.kubernetes.io/aws-load-balancer-ssl-port: "443"
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-subnets: subnet-1, subnet-2
`,
  },
  messages: {
    near: ({ name, near }) => `"${name}" is not an annotation of any controller; did you mean ${near}?`,
    unknown: ({ name }) => `"${name}" is not an annotation of any known controller`,
  },
  check({ values, running, nearest, report }) {
    for (const service of awsServices(values, running)) {
      for (const name of service.annotations.keys()) {
        if (!name.startsWith('aws-load-balancer-') || awsAnnotation(name) !== undefined) continue
        const near = nearest(name, [...awsAnnotations.keys()])
        report({
          message: near === undefined ? 'unknown' : 'near',
          data: { name: `${awsPrefix}${name}`, ...(near !== undefined && { near: `${awsPrefix}${near}` }) },
          at: service.at(name),
          help:
            near === undefined
              ? 'check the name in the documentation of your controller'
              : 'correct the name',
        })
      }
    }
  },
})
