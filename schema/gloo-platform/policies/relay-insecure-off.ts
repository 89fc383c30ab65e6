import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'relay-insecure-off',
  severity: 'error',
  summary: 'The relay is encrypted and authenticated.',
  docs: 'In insecure mode server and agents speak plain text, and nobody proves who they are. It is meant for quick demonstrations. The switch under `common` is on for both.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (Certificate management of the data plane)'],
  reads: [
    'common.insecure',
    'glooMgmtServer.enabled',
    'glooMgmtServer.insecure',
    'glooAgent.enabled',
    'glooAgent.insecure',
  ],
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
    insecure: ({ path }) => `${path} is true: the relay between server and agents is not protected`,
  },
  check({ values, report }) {
    const enabled = (['glooMgmtServer', 'glooAgent'] as const).filter((one) => values[one]?.enabled)
    if (enabled.length === 0) return
    for (const section of ['common', ...enabled] as const) {
      if (!values[section]?.insecure) continue
      const path = `${section}.insecure` as const
      report({
        message: 'insecure',
        data: { path },
        at: path,
        help: `set ${path} to false`,
        fix: { title: 'protect the relay', safe: false, path, value: false },
      })
    }
  },
})
