import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'management-server-replicas',
  severity: 'info',
  summary: 'The management server has more than one replica.',
  docs: 'With one replica no configuration is translated while its pod restarts or its node is drained; agents keep the last one they received. The documentation recommends to consider more replicas for higher availability, but does not require them, so this is an info. Set them in `deploymentOverrides`.',
  addedIn: '0.1.0',
  source: [
    'documentation: production best practices (Deployment model)',
    'documentation: relay architecture (Management server replicas and clusters)',
  ],
  reads: ['glooMgmtServer.deploymentOverrides.spec.replicas'],
  readsRunning: ['gloo-mgmt-server'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      replicas: 2
`,
  },
  messages: {
    one: ({ replicas }) =>
      `glooMgmtServer.deploymentOverrides sets ${replicas} replica for the management server`,
    none: () => 'glooMgmtServer.deploymentOverrides sets no replicas, so the management server has one',
  },
  check({ values, isRunning, report }) {
    if (!isRunning('gloo-mgmt-server')) return
    const replicas = values.glooMgmtServer?.deploymentOverrides?.spec?.replicas
    // None at all is a release that is scaled down on purpose, as for a change of safe mode.
    if (replicas !== undefined && replicas !== null && replicas !== 1) return
    report({
      message: replicas === 1 ? 'one' : 'none',
      data: { replicas: replicas ?? 1 },
      at: 'glooMgmtServer.deploymentOverrides',
      help: 'set glooMgmtServer.deploymentOverrides.spec.replicas to 2 or more',
    })
  },
})
