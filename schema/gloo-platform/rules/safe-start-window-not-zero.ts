import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'safe-start-window-not-zero',
  severity: 'warning',
  summary: 'With safe mode off, the management server waits for its agents before it translates.',
  docs: 'With `safeMode: false` and `safeStartWindow: 0` the server translates immediately after a start, with whatever snapshots are in Redis. In a setup with several clusters the output is then incomplete, and Istio resources of the missing clusters can be deleted.',
  since: '2.5.0',
  addedIn: '0.1.0',
  source: ['documentation: relay architecture (Safe mode, option 2)'],
  reads: ['glooMgmtServer.safeMode', 'glooMgmtServer.safeStartWindow'],
  readsRunning: ['gloo-mgmt-server'],
  aboutKeys: ['safeStartWindow'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  safeMode: false
  safeStartWindow: 0
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  safeMode: false
  safeStartWindow: 180
`,
  },
  messages: {
    zero: () =>
      'glooMgmtServer.safeStartWindow is 0 while safeMode is off: the server translates before its agents have connected',
  },
  check({ values, isRunning, report }) {
    const server = values.glooMgmtServer
    if (!isRunning('gloo-mgmt-server') || server?.safeMode || server?.safeStartWindow !== 0) return
    report({
      message: 'zero',
      at: 'glooMgmtServer.safeStartWindow',
      related: [{ path: 'glooMgmtServer.safeMode', message: 'safe mode is disabled here' }],
      help: 'set safeStartWindow to the seconds that all agents need to reconnect, or safeMode to true',
    })
  },
})
