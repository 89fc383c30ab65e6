import { defineRule } from '../define-rule.ts'
import { ownOverrides } from '../own-overrides.ts'

export default defineRule({
  id: 'override-volumes-accepted',
  severity: 'error',
  summary:
    'An override of the volumes has every volume that is mounted, each with a unique name and one source.',
  docs: 'Sequences replace: the pod has only the volumes of `deploymentOverrides`, and its containers still mount those of the chart. Kubernetes refuses a pod that mounts a volume that it does not have, one with two volumes of one name, or with a volume of several sources.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of Pod: spec.volumes, and volumeMounts of its containers',
    'gloo-platform 2.5.8 and 2.7.2: published renderings (mounts of the containers)',
  ],
  reads: [],
  readsEach: ['deploymentOverrides.spec.template.spec.volumes'],
  aboutKeys: ['deploymentOverrides'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      template:
        spec:
          volumes:
            - {name: license-keys, secret: {secretName: keys}, emptyDir: {}}
            - {name: redis-client-config, configMap: {name: redis-client-config}}
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      template:
        spec:
          volumes:
            - {name: license-keys, secret: {secretName: keys}}
            - {name: redis-client-config, configMap: {name: redis-client-config}}
`,
  },
  messages: {
    twice: ({ path, name }) => `${path} has the volume ${name} twice`,
    missing: ({ path, names }) =>
      `${path} replaces the volumes of the chart, and has no ${names}, which its containers mount`,
    several: ({ path, name, sources }) => `${path} gives the volume ${name} several sources: ${sources}`,
  },
  check({ running, report }) {
    for (const component of running) {
      const volumes = ownOverrides(component)?.spec?.template?.spec?.volumes
      if (volumes === undefined) continue
      const at = component.path('deploymentOverrides.spec.template.spec.volumes')
      const names = volumes.map(({ name }) => name)
      const twice = names.find((name, index) => names.indexOf(name) < index)
      if (twice !== undefined)
        report({ message: 'twice', data: { path: at, name: twice }, at, help: 'keep one of them' })
      const missing = component.volumes.filter((name) => !names.includes(name) && name !== unmounted)
      if (missing.length > 0 && volumes.length > 0 && component.containers.length > 0) {
        const data = { path: at, names: missing.join(' and no ') }
        report({ message: 'missing', data, at, help: 'repeat the volumes of the chart, or use extraVolumes' })
      }
      for (const { name, ...own } of volumes) {
        const sources = Object.entries(own).flatMap(([key, source]) => (source ? [key] : []))
        if (sources.length < 2) continue
        const data = { path: at, name, sources: sources.join(' and ') }
        report({ message: 'several', data, at, help: 'keep one of them' })
      }
    }
  },
})

/** Of the pods of the agent the analyzer alone mounts it, of those of the UI newer charts alone. */
const unmounted = 'istio-token'
