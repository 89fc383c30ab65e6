import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'override-not-empty',
  severity: 'warning',
  summary: 'An override does not try to remove a sequence of the chart with an empty one.',
  docs: 'In the published charts an empty value in `deploymentOverrides` or `serviceOverrides` does not replace what the chart has there: an empty sequence of ports, containers or volumes is silently ignored. In the chart of this project the override always wins.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.3.3 and 2.5.8: complete charts, rendered with empty overrides'],
  reads: [],
  readsEach: ['deploymentOverrides.spec.template.spec', 'serviceOverrides.spec.ports'],
  aboutKeys: ['deploymentOverrides', 'serviceOverrides'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    spec:
      ports: []
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    spec:
      ports:
        - {name: grpc, port: 9900}
`,
  },
  messages: {
    ignored: ({ path }) => `${path} is empty, which the published chart ignores`,
  },
  check({ running, chart, report }) {
    if (chart.source === 'ours') return
    for (const { values, path: pathTo } of running) {
      const pod = values.deploymentOverrides?.spec?.template?.spec
      const sequences = [
        ['serviceOverrides.spec.ports', values.serviceOverrides?.spec?.ports],
        ['deploymentOverrides.spec.template.spec.containers', pod?.containers],
        ['deploymentOverrides.spec.template.spec.volumes', pod?.volumes],
      ] as const
      for (const [below, sequence] of sequences) {
        if (sequence?.length !== 0) continue
        const path = pathTo(below)
        report({ message: 'ignored', data: { path }, at: path, help: 'remove it' })
      }
    }
  },
})
