import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'relay-insecure-off',
  severity: 'error',
  summary: 'The relay is encrypted and authenticated.',
  docs: 'In insecure mode server and agents communicate in plain text, without authentication. It is for quick demonstrations. `common.insecure` applies to both.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (Certificate management of the data plane)'],
  reads: ['common.insecure'],
  readsEach: ['insecure'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
  insecure: true
glooMgmtServer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
  },
  messages: {
    insecure: ({ path }) =>
      `${path} is true: server and agents communicate in plain text, without authentication`,
  },
  check({ values, running, report }) {
    if (running.length === 0) return
    const paths = [
      ...(values.common.insecure ? (['common.insecure'] as const) : []),
      ...running.filter(({ values }) => values.insecure).map(({ path }) => path('insecure')),
    ]
    for (const path of paths) {
      report({
        message: 'insecure',
        data: { path },
        at: path,
        help: `set ${path} to false`,
        fix: { title: 'turn off insecure mode', safe: false, path, value: false },
      })
    }
  },
})
