import type { RunningComponent } from '../../model/running.ts'
import { defineRule, type ComponentSection } from '../define-rule.ts'
import { ownOverrides } from '../own-overrides.ts'
import type { PlatformValues } from '../platform.ts'

export default defineRule({
  id: 'istio-ports-free',
  severity: 'error',
  severities: { perhaps: 'warning' },
  summary: 'A pod with a sidecar of Istio leaves the ports to it that Istio reserves.',
  docs: 'The sidecar listens on 15000, 15001, 15006, 15020, 15021 and 15090 in the network that it shares with the other containers of the pod, so one of the two fails to start. On 15002, 15004, 15008 and 15053 it listens with some settings only, which is a warning. A pod gets a sidecar where its label `sidecar.istio.io/inject` is `true`. With the annotation of that name or the label `istio.io/rev` alone it may get one, which is a warning too: the webhook of Istio chooses by labels of pod and namespace. Pods in the network of their node (`hostNetwork`) get none. The pods of agent, server, UI and SPIRE get none by default, also in a namespace with injection.',
  addedIn: '0.1.0',
  source: [
    'Istio: application requirements (ports used by Istio)',
    'Istio: problems of sidecar injection (labels of pod and namespace; hostNetwork)',
    'documentation: system requirements (Reserved ports and pod requirements)',
    'Kubernetes: containers of a pod share one network namespace',
  ],
  reads: [
    'extAuthService.extraLabels',
    'extAuthService.extraTemplateAnnotations',
    'rateLimiter.extraLabels',
    'rateLimiter.extraTemplateAnnotations',
  ],
  readsEach: [
    'deploymentOverrides.spec.template.metadata',
    'deploymentOverrides.spec.template.spec.containers',
    'deploymentOverrides.spec.template.spec.hostNetwork',
  ],
  readsPorts: true,
  aboutKeys: ['sidecar.istio.io/inject', 'istio.io/rev'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
extAuthService:
  enabled: true
  extraLabels:
    sidecar.istio.io/inject: 'true'
  extAuth:
    service:
      grpcPort: 15021
`,
    good: `common:
  cluster: cluster1
extAuthService:
  enabled: true
  extraLabels:
    sidecar.istio.io/inject: 'true'
  extAuth:
    service:
      grpcPort: 8083
`,
  },
  messages: {
    taken: ({ path, port }) => `${path} is ${port}, on which the sidecar of Istio in this pod listens`,
    perhaps: ({ path, port }) => `${path} is ${port}, on which a sidecar of Istio may listen`,
  },
  check({ values, running, report }) {
    for (const component of running) {
      const { host, ports } = component
      const ofPod = host === undefined ? component : running.find(({ id }) => id === host)
      const sidecar = ofPod && sidecarOf(ofPod, values)
      if (sidecar === undefined) continue
      const at = component.path('deploymentOverrides.spec.template.spec.containers')
      const containers = ownOverrides(component)?.spec?.template?.spec?.containers ?? []
      const ofOverrides = containers.flatMap(({ ports = [] }, index) =>
        ports.map(({ containerPort: port }, number) => ({
          port,
          at,
          path: `${at}[${index}].ports[${number}]`,
        })),
      )
      const ofValues = ports.flatMap(({ port, path }) =>
        path === undefined ? [] : [{ port, at: path, path }],
      )
      for (const { port, at, path } of [...ofValues, ...ofOverrides])
        if (alwaysBound.includes(port) || sometimesBound.includes(port))
          report({
            message: alwaysBound.includes(port) ? sidecar : 'perhaps',
            data: { path, port },
            at,
            help: 'choose another port',
          })
    }
  },
})

const alwaysBound = [15000, 15001, 15006, 15020, 15021, 15090]

/** For the detection of failures, debugging, HBONE and the capture of DNS. */
const sometimesBound = [15002, 15004, 15008, 15053]

/** Sections that give labels to the pods of all components below them. */
const addOns = ['extAuthService', 'rateLimiter'] as const

/** Whether the pods get a sidecar, or may get one; nothing where no label or annotation says so. */
function sidecarOf(
  component: RunningComponent<ComponentSection>,
  values: PlatformValues,
): 'taken' | 'perhaps' | undefined {
  const key = addOns.find((one) => component.section.startsWith(`${one}.`))
  const addOn = key && values[key]
  const { metadata: own, spec } = ownOverrides(component)?.spec?.template ?? {}
  if (spec?.hostNetwork) return undefined
  const labels: Texts = { ...addOn?.extraLabels, ...own?.labels }
  const annotations: Texts = { ...addOn?.extraTemplateAnnotations, ...own?.annotations }
  const byLabel = labels['sidecar.istio.io/inject']
  if (byLabel !== undefined) return byLabel === 'true' ? 'taken' : undefined
  const byAnnotation = annotations['sidecar.istio.io/inject']
  if (byAnnotation !== undefined) return byAnnotation === 'true' ? 'perhaps' : undefined
  return labels['istio.io/rev'] === undefined ? undefined : 'perhaps'
}

type Texts = Readonly<Record<string, string | undefined>>
