import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'safe-mode-on',
  severity: 'warning',
  summary: 'Safe mode is on, or the management server waits for its agents.',
  docs: 'Without safe mode a server that restarts together with Redis may translate an incomplete state, and delete Istio resources for a while. It is on by default from 2.6 on. With a `safeStartWindow` instead, the server waits for that time only.',
  addedIn: '0.1.0',
  since: '2.4.12',
  source: [
    'documentation: production best practices (Redis safe mode, safe start window)',
    'documentation: relay architecture (Safe mode)',
  ],
  reads: ['glooMgmtServer.safeMode', 'glooMgmtServer.safeStartWindow'],
  readsRunning: ['gloo-mgmt-server'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  safeMode: false
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
  },
  messages: {
    off: () => 'glooMgmtServer.safeMode is off, and the server does not wait for its agents after a start',
  },
  check({ values, isRunning, isSetByUser, chart, report }) {
    const server = values.glooMgmtServer
    if (!isRunning('gloo-mgmt-server') || server?.safeMode) return
    // Charts 2.5.0 to 2.5.3 have no safe mode.
    if (chart.isAtLeast('2.5.0') && !chart.isAtLeast('2.5.4')) return
    if (isSetByUser('glooMgmtServer.safeStartWindow') && (server?.safeStartWindow ?? 0) > 0) return
    report({
      message: 'off',
      at: 'glooMgmtServer.safeMode',
      help: 'set it to true, or set safeStartWindow to the seconds that all agents need to reconnect',
      fix: { title: 'turn safe mode on', safe: false, path: 'glooMgmtServer.safeMode', value: true },
    })
  },
})
