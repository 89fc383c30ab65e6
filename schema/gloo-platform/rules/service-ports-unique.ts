import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'service-ports-unique',
  severity: 'error',
  summary: 'The ports in an override of a Service have unique numbers and names.',
  docs: 'Sequences replace: the Service has only the ports of `serviceOverrides`. Kubernetes refuses a Service that has a port twice with the same protocol, a name twice, or several ports without names.',
  addedIn: '0.1.0',
  source: ['Kubernetes API validation of Service: spec.ports'],
  reads: [],
  readsEach: ['serviceOverrides.spec.ports'],
  aboutKeys: ['serviceOverrides'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  serviceOverrides:
    spec:
      ports:
        - {name: grpc, port: 9900}
        - {name: relay, port: 9900}
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
    port: ({ path, port }) => `${path} has the port ${port} twice`,
    name: ({ path, name }) => `${path} has two ports with the name ${name}`,
    noName: ({ path, port }) => `${path} has several ports, but port ${port} has no name`,
  },
  check({ running, report }) {
    for (const component of running) {
      const ports = component.values.serviceOverrides?.spec?.ports ?? []
      const path = component.path('serviceOverrides.spec.ports')
      const help = 'the ports replace those of the chart: write each port once, with a name'
      const same = repeated(ports.map(({ port, protocol = 'TCP' }) => `${port}/${protocol}`))
      if (same !== undefined) report({ message: 'port', data: { path, port: same }, at: path, help })
      const name = repeated(ports.flatMap(({ name }) => (name ? [name] : [])))
      if (name !== undefined) report({ message: 'name', data: { path, name }, at: path, help })
      const bare = ports.length > 1 ? ports.find(({ name }) => !name) : undefined
      if (bare !== undefined) report({ message: 'noName', data: { path, port: bare.port }, at: path, help })
    }
  },
})

function repeated(words: readonly string[]): string | undefined {
  return words.find((word, index) => words.indexOf(word) < index)
}
