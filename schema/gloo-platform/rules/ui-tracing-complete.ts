import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ui-tracing-complete',
  severity: 'error',
  summary: 'Pages about traces in the UI need host, port and a path of their own.',
  docs: 'The UI shows the pages of another program below `glooUi.tracing.basePath`. The chart refuses some of `endpoint`, `port` and `basePath` without the others, and a path that is that of the UI itself.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.5.8: seen refused by the published chart'],
  reads: ['glooUi.basePath', 'glooUi.tracing.endpoint', 'glooUi.tracing.port', 'glooUi.tracing.basePath'],
  readsRunning: ['gloo-ui'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
  tracing:
    endpoint: jaeger-query.observability
    port: 16686
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
  tracing:
    endpoint: jaeger-query.observability
    port: 16686
    basePath: /tracing-ui
`,
  },
  messages: {
    missing: ({ path, given }) => `${path} is needed, because ${given} is set`,
    samePath: () => 'glooUi.tracing.basePath is the path of the UI itself',
  },
  check({ values, isRunning, report }) {
    const { basePath, tracing } = values.glooUi ?? {}
    if (!isRunning('gloo-ui') || !tracing) return
    const given = fields.find((field) => tracing[field])
    if (given === undefined) return
    for (const field of fields) {
      if (tracing[field]) continue
      const path = `glooUi.tracing.${field}` as const
      report({
        message: 'missing',
        data: { path, given: `glooUi.tracing.${given}` },
        at: path,
        related: [{ path: `glooUi.tracing.${given}`, message: 'pages about traces are asked for here' }],
        help: 'set endpoint, port and basePath, or none of them',
      })
    }
    if (!tracing.basePath || withoutSlash(tracing.basePath) !== withoutSlash(basePath ?? '')) return
    report({
      message: 'samePath',
      at: 'glooUi.tracing.basePath',
      related: [{ path: 'glooUi.basePath', message: 'the path of the UI' }],
      help: 'choose a path of its own, as in /tracing-ui',
    })
  },
})

const fields = ['endpoint', 'port', 'basePath'] as const

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '')
}
