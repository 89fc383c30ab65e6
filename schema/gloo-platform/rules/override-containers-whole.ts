import { defineRule } from '../define-rule.ts'
import { ownOverrides } from '../own-overrides.ts'

export default defineRule({
  id: 'override-containers-whole',
  severity: 'error',
  summary: 'A container in an override of the Deployment has an image.',
  docs: 'Sequences replace: the containers in `deploymentOverrides` replace those of the chart, with their image, arguments, ports and probes. Use the values of the chart instead, such as `resources` or `extraEnvs`. Kubernetes refuses a container without an image.',
  addedIn: '0.1.0',
  source: [
    'seen rendered with Helm 4.3.1: the container has only what the override says',
    'Kubernetes API: image of a container is required in a Deployment',
  ],
  reads: [],
  readsEach: ['deploymentOverrides.spec.template.spec.containers'],
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
          containers:
            - name: gloo-mesh-mgmt-server
              resources:
                limits:
                  memory: 2Gi
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
    limits:
      memory: 2Gi
`,
  },
  messages: {
    noImage: ({ section, name }) =>
      `${section}.deploymentOverrides.spec.template.spec.containers replaces the containers of the chart, and its container ${name} has no image`,
  },
  check({ running, report }) {
    for (const component of running) {
      const { section, path } = component
      const containers = ownOverrides(component)?.spec?.template?.spec?.containers ?? []
      const bare = containers.find(({ image }) => !image)
      if (bare === undefined) continue
      report({
        message: 'noImage',
        data: { section, name: bare.name },
        at: path('deploymentOverrides.spec.template.spec.containers'),
        help: `use values of the chart, such as ${section}.resources, or write the whole container`,
      })
    }
  },
})
