import { awsServices } from '../aws/services.ts'
import { awsReads, awsReadsEach } from '../aws/reads.ts'
import { defineRule } from '../define-rule.ts'
import { clustersOf, istiodInstallationsOf } from '../istio/installations.ts'
import { itemsIn, overlaysOfIstiod } from '../istio/operator-spec.ts'

export default defineRule({
  id: 'istiod-webhooks-reachable',
  severity: 'info',
  summary: 'On EKS with Cilium the API server reaches the webhooks of istiod.',
  docs: 'Cilium in tunneling mode does not run on the nodes of the API server of EKS, so that one does not reach istiod, and no sidecar is injected. istiod in the network of its node (`hostNetwork`), Cilium chained with the VPC CNI of AWS or another routing mode prevent that. Reported where `glooNetwork` or a pipeline says that Cilium runs, annotations or the configuration that the cluster is on AWS, and no overlay of istiod sets `hostNetwork`. How Cilium routes is not in these values.',
  addedIn: '0.1.0',
  source: ['documentation: system requirements (Considerations for running Cilium and Istio on EKS)'],
  reads: [
    'common.cluster',
    'glooNetwork.enabled',
    'istioInstallations',
    'telemetryCollectorCustomization.pipelines',
    ...awsReads,
  ],
  readsEach: awsReadsEach,
  readsRunning: 'all',
  aboutKeys: ['istioInstallations'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-scheme: internal
glooNetwork:
  enabled: true
istioInstallations:
  enabled: true
`,
    good: `common:
  cluster: cluster1
glooMgmtServer:
  enabled: true
  serviceOverrides:
    metadata:
      annotations:
        service.beta.kubernetes.io/aws-load-balancer-scheme: internal
glooNetwork:
  enabled: true
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-20
        istioOperatorSpec:
          components:
            pilot:
              k8s:
                overlays:
                  - kind: Deployment
                    name: istiod-1-20
                    patches:
                      - path: spec.template.spec.hostNetwork
                        value: true
`,
  },
  messages: {
    hidden: ({ path }) =>
      `${path} installs istiod without hostNetwork: if Cilium uses tunneling on EKS, the API server does not reach it, and no sidecar is injected`,
  },
  check({ values, running, loadBalancers, report }) {
    const pipelines = values.telemetryCollectorCustomization?.pipelines
    const hasCilium =
      values.glooNetwork?.enabled || ciliumPipelines.some((name) => pipelines?.[name]?.enabled)
    if (!hasCilium) return
    if (!loadBalancers?.awsController && awsServices(values, running).length === 0) return
    for (const { at, path, installations } of istiodInstallationsOf(values.istioInstallations)) {
      for (const [index, one] of installations.entries()) {
        const isHere = clustersOf(one, values.common.cluster).some(
          ({ name }) => name === values.common.cluster,
        )
        if (!isHere || hasHostNetwork(one.istioOperatorSpec)) continue
        const help =
          'set it in an overlay of the Deployment, unless Cilium is chained with the VPC CNI or routes otherwise'
        report({ message: 'hidden', data: { path: `${path}[${index}]` }, at: [...at, index], help })
      }
    }
  },
})

const ciliumPipelines = ['metrics/cilium', 'logs/cilium_flows'] as const

function hasHostNetwork(spec: unknown): boolean {
  return overlaysOfIstiod(spec).some((overlay) =>
    itemsIn(overlay, 'patches').some(({ path, value }) => {
      return typeof path === 'string' && (path.endsWith('hostNetwork') ? value === true : mentions(value))
    }),
  )
}

/** Whether a patch of a whole mapping sets it. */
function mentions(value: unknown): boolean {
  return JSON.stringify(value ?? null).includes('"hostNetwork":true')
}
