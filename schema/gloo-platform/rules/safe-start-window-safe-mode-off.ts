import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'safe-start-window-safe-mode-off',
  severity: 'warning',
  summary: 'safeStartWindow takes effect only with safeMode: false.',
  docs: 'With safe mode on, translation waits for the snapshots of all clusters, however long that takes; the window is not read. Safe mode is on by default from chart 2.6.0 on, and off before.',
  since: '2.5.0',
  addedIn: '0.1.0',
  source: [
    'documentation: relay architecture (Safe mode, option 2)',
    'gloo-platform 2.5: values file with notes',
  ],
  reads: ['glooMgmtServer.safeMode', 'glooMgmtServer.safeStartWindow'],
  readsRunning: ['gloo-mgmt-server'],
  aboutKeys: ['safeStartWindow'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  safeStartWindow: 90
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  safeMode: false
  safeStartWindow: 90
`,
  },
  messages: {
    notRead: () => 'glooMgmtServer.safeStartWindow is not read, because safeMode is on',
  },
  check({ values, isRunning, isChangedByUser, report }) {
    if (!isRunning('gloo-mgmt-server') || !values.glooMgmtServer?.safeMode) return
    if (!isChangedByUser('glooMgmtServer.safeStartWindow')) return
    report({
      message: 'notRead',
      at: 'glooMgmtServer.safeStartWindow',
      related: [{ path: 'glooMgmtServer.safeMode', message: 'safe mode is enabled here' }],
      help: 'remove safeStartWindow, or set safeMode to false (it is on by default from chart 2.6.0) to translate without clusters that do not connect',
    })
  },
})
