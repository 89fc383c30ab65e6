import { defineRule } from '../define-rule.ts'
import { ownOverrides } from '../own-overrides.ts'

export default defineRule({
  id: 'override-volumes-accepted',
  severity: 'error',
  summary: 'Volumes in an override have unique names, and one source each.',
  docs: 'Sequences replace: the pod has only the volumes of `deploymentOverrides`. Kubernetes refuses a pod with two volumes of one name, or with a volume of several sources.',
  addedIn: '0.1.0',
  source: ['Kubernetes API validation of Pod: spec.volumes'],
  reads: [],
  readsEach: ['deploymentOverrides.spec.template.spec.volumes'],
  aboutKeys: 'deploymentOverrides',
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
`,
  },
  messages: {
    twice: ({ path, name }) => `${path} has the volume ${name} twice`,
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
      for (const { name, ...own } of volumes) {
        const sources = Object.entries(own).flatMap(([key, source]) => (source ? [key] : []))
        if (sources.length < 2) continue
        const data = { path: at, name, sources: sources.join(' and ') }
        report({ message: 'several', data, at, help: 'keep one of them' })
      }
    }
  },
})
