import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'sidecar-host-running',
  severity: 'warning',
  summary: 'A component that runs as a sidecar has a pod to join.',
  docs: 'The analyzer runs in the pods of the agent, and up to chart 2.6 the insights engine runs in those of the management server, unless `runAsSidecar` is false. From 2.7 on the insights engine is a part of the API server of the UI, and examines the cluster of the UI itself. Where the component that it joins is off, nothing is installed.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: published rendering (no object for a sidecar whose host is off)',
    'gloo-platform 2.7.2: published rendering (the insights engine in the UI)',
  ],
  reads: [
    'glooAnalyzer.enabled',
    'glooAnalyzer.runAsSidecar',
    'glooInsightsEngine.enabled',
    'glooInsightsEngine.runAsSidecar',
  ],
  readsRunning: ['gloo-agent', 'gloo-mgmt-server', 'gloo-ui'],
  aboutKeys: ['glooAnalyzer', 'glooInsightsEngine'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
glooAnalyzer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
glooAnalyzer:
  enabled: true
  runAsSidecar: false
`,
  },
  messages: {
    noHost: ({ section, host }) =>
      `${section}.enabled installs nothing: it runs in the pods of ${host}, which is off`,
  },
  check({ values, isRunning, chart, report }) {
    const { glooAnalyzer, glooInsightsEngine } = values
    const isInUi = chart.isAtLeast('2.7.0') && glooInsightsEngine?.enabled && isRunning('gloo-ui')
    if (glooAnalyzer?.enabled && glooAnalyzer.runAsSidecar && !isRunning('gloo-agent') && !isInUi) {
      report({
        message: 'noHost',
        data: { section: 'glooAnalyzer', host: 'glooAgent' },
        at: 'glooAnalyzer.enabled',
        help: 'enable glooAgent, or set glooAnalyzer.runAsSidecar to false',
      })
    }
    if (!glooInsightsEngine?.enabled) return
    if (chart.isAtLeast('2.7.0')) {
      if (isRunning('gloo-ui') || isRunning('gloo-mgmt-server')) return
      report({
        message: 'noHost',
        data: { section: 'glooInsightsEngine', host: 'glooUi' },
        at: 'glooInsightsEngine.enabled',
        help: 'enable glooUi',
      })
    } else if (glooInsightsEngine.runAsSidecar !== false && !isRunning('gloo-mgmt-server')) {
      report({
        message: 'noHost',
        data: { section: 'glooInsightsEngine', host: 'glooMgmtServer' },
        at: 'glooInsightsEngine.enabled',
        help: 'enable glooMgmtServer, or set glooInsightsEngine.runAsSidecar to false',
      })
    }
  },
})
