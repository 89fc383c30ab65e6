import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ui-tracing-complete',
  severity: 'error',
  summary: 'Trace pages in the UI require a host, a port and their own path.',
  docs: 'The UI shows the pages of another program below `glooUi.tracing.basePath`. The chart requires all of `endpoint`, `port` and `basePath` where one is set, and refuses the path of the UI itself as `basePath`.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.5.8: seen refused by the published chart'],
  reads: ['glooUi.basePath', 'glooUi.tracing.endpoint', 'glooUi.tracing.port', 'glooUi.tracing.basePath'],
  readsRunning: ['gloo-ui'],
  aboutKeys: ['tracing'],
  fixable: false,
  guarded: ['missing', 'samePath'],
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
    missing: ({ path, given }) => `${path} is required, because ${given} is set`,
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
        related: [{ path: `glooUi.tracing.${given}`, message: 'trace pages are enabled here' }],
        help: 'set endpoint, port and basePath, or none of them',
      })
    }
    if (!tracing.basePath || withoutSlash(tracing.basePath) !== withoutSlash(basePath ?? '')) return
    report({
      message: 'samePath',
      at: 'glooUi.tracing.basePath',
      related: [{ path: 'glooUi.basePath', message: 'the path of the UI is set here' }],
      help: 'choose another path, such as /tracing-ui',
    })
  },
})

const fields = ['endpoint', 'port', 'basePath'] as const

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '')
}
