import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'safe-mode-available',
  severity: 'warning',
  summary: 'The chart version has safe mode.',
  docs: 'When Redis and the management server restart together, a server without safe mode may translate an incomplete state and delete Istio resources for a while. Safe mode came with the charts 2.4.12 and 2.5.4: the documentation names the versions up to 2.4.11, and 2.5.0 to 2.5.3, as those without it.',
  addedIn: '0.1.0',
  until: '2.5.4',
  source: [
    'documentation: production best practices (Redis safe mode: versions 2.4.11 and lower)',
    'documentation: relay architecture (Safe mode: versions 2.5.3, 2.4.11 and earlier)',
  ],
  reads: [],
  readsRunning: ['gloo-mgmt-server'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  relay:
    disableTokenGeneration: true
`,
    good: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mgmt.example.com:9900
`,
  },
  messages: {
    none: ({ version }) => `chart ${version} has no safe mode for the management server`,
  },
  check({ isRunning, chart, report }) {
    if (!isRunning('gloo-mgmt-server') || !chart.isStated) return
    if (chart.isAtLeast('2.4.12') && !chart.isAtLeast('2.5.0')) return
    report({
      message: 'none',
      data: { version: chart.version },
      at: 'glooMgmtServer.enabled',
      help: 'upgrade to 2.4.12, 2.5.4 or newer, and set glooMgmtServer.safeMode to true',
    })
  },
})
