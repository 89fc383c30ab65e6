import { compareChartVersions } from '../../model/chart-version.ts'
import { awsAnnotation } from '../aws/annotations.ts'
import { awsPrefix, awsReads, awsReadsEach } from '../aws/reads.ts'
import { awsServices, controllerOf } from '../aws/services.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'aws-controller-clear',
  severity: 'warning',
  severities: { exposed: 'error', deprecated: 'info', newer: 'error', perhaps: 'info' },
  summary: 'The annotations of a Service are for the controller that makes its load balancer.',
  docs: 'On AWS a Service belongs to the AWS Load Balancer Controller (`loadBalancerClass: service.k8s.aws/nlb`, or type `external` with a target type), to the cloud provider of Kubernetes, or to EKS Auto Mode. Each ignores the annotations of the others. With type `external` and without a target type none of them acts, and the Service stays pending, unless the webhook of a controller from 2.5 on has given it a class when it was created. The cloud provider ignores `scheme: internal` and makes a public load balancer. Where the annotations do not show which controller it is, name it as `awsLoadBalancerController` in the configuration, and its version as `awsLoadBalancerControllerVersion`.',
  addedIn: '0.1.0',
  source: [
    'kubernetes-sigs/aws-load-balancer-controller v3.5.0: pkg/service/service_utils.go, webhooks/core/service_mutator.go',
    'kubernetes/cloud-provider-aws v1.36.1: pkg/providers/v1/aws_loadbalancer.go',
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
        service.beta.kubernetes.io/aws-load-balancer-type: external
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-type: external
        service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
`,
  },
  messages: {
    nobody: ({ section }) =>
      `the Service of ${section} has aws-load-balancer-type external without a target type, so no controller makes its load balancer unless a webhook sets its class`,
    exposed: () =>
      'scheme: internal is ignored by the cloud provider of Kubernetes: the load balancer is public',
    perhaps: () =>
      'scheme: internal is ignored if the cloud provider of Kubernetes makes the load balancer, as aws-load-balancer-type nlb suggests',
    other: ({ name, controller }) => `"${name}" is ignored by ${controller}`,
    deprecated: ({ name, instead }) => `"${name}" is deprecated; use ${instead}`,
    newer: ({ name, since, version }) =>
      `"${name}" requires version ${since} of the controller, but yours is ${version}`,
  },
  check({ values, running, loadBalancers, report }) {
    const version = loadBalancers?.awsControllerVersion
    for (const service of awsServices(values, running)) {
      const controller = controllerOf(service, loadBalancers)
      const scheme = service.annotations.get('aws-load-balancer-scheme')
      const isInternal = scheme === 'internal' && !service.annotations.has('aws-load-balancer-internal')
      const at = service.at('aws-load-balancer-scheme')
      if (controller === 'none') {
        report({
          message: 'nobody',
          data: { section: service.section },
          at: service.at('aws-load-balancer-type'),
          help: 'add the annotation aws-load-balancer-nlb-target-type with instance or ip',
        })
      }
      if (controller === 'in-tree' && isInternal) {
        report({ message: 'exposed', at, help: 'add the annotation aws-load-balancer-internal: "true"' })
      } else if (controller === undefined && isInternal && service.annotations.get(typeKey) === 'nlb') {
        const help =
          'set aws-load-balancer-type to external, or name the controller as awsLoadBalancerController in the configuration'
        report({ message: 'perhaps', at, help })
      }
      for (const key of service.annotations.keys()) {
        const known = awsAnnotation(key)
        const name = `${awsPrefix}${key}`
        if (known === undefined || (key === 'aws-load-balancer-scheme' && isInternal)) continue
        const isRead = controller === 'lbc' ? known.lbc !== undefined : known.inTree === true
        if ((controller === 'lbc' || controller === 'in-tree') && !isRead) {
          report({ message: 'other', data: { name, controller: names[controller] }, at: service.at(key) })
        } else if (controller === 'lbc' && known.instead !== undefined) {
          const instead = `${awsPrefix}${known.instead}`
          report({ message: 'deprecated', data: { name, instead }, at: service.at(key) })
        } else if (
          controller === 'lbc' &&
          version &&
          known.lbc &&
          compareChartVersions(version, known.lbc) < 0
        ) {
          report({ message: 'newer', data: { name, since: known.lbc, version }, at: service.at(key) })
        }
      }
    }
  },
})

const typeKey = 'aws-load-balancer-type'

const names = {
  lbc: 'the AWS Load Balancer Controller',
  'in-tree': 'the cloud provider of Kubernetes',
}
