import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'developer-mode-off',
  severity: 'error',
  summary: 'Developer logging is off.',
  docs: 'With `devMode` a log message of the level DPanic ends the process, which helps to find errors during development. `common.devMode` applies to server and agent.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.3.3: values.yaml (devMode)', 'zap: DPanic panics in development only'],
  reads: ['common.devMode'],
  readsEach: ['devMode'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  devMode: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
  },
  messages: {
    on: ({ path }) => `${path} is true, so a log message of the level DPanic ends the process`,
  },
  check({ values, running, report }) {
    if (running.length === 0) return
    const paths = [
      ...(values.common.devMode ? (['common.devMode'] as const) : []),
      ...running.filter(({ values }) => values.devMode).map(({ path }) => path('devMode')),
    ]
    for (const path of paths) {
      report({
        message: 'on',
        data: { path },
        at: path,
        help: `set ${path} to false`,
        fix: { title: 'turn developer mode off', safe: false, path, value: false },
      })
    }
  },
})
