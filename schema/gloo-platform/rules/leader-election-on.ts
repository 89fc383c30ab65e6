import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'leader-election-on',
  severity: 'warning',
  summary: 'Several replicas of server or agent elect a leader.',
  docs: 'Of several replicas one has to be the leader: the replicas of an agent would each connect to the server, discover the cluster and write what the server sends, and those of a server would each write its objects. Leader election is on by default, under `common`.',
  addedIn: '0.1.0',
  source: [
    'documentation: relay architecture (Agent replicas)',
    'gloo-platform 2.3.3: values.yaml (leaderElection)',
  ],
  reads: [
    'common.leaderElection',
    'glooMgmtServer.deploymentOverrides.spec.replicas',
    'glooMgmtServer.leaderElection',
    'glooAgent.deploymentOverrides.spec.replicas',
    'glooAgent.leaderElection',
  ],
  readsRunning: ['gloo-agent', 'gloo-mgmt-server'],
  aboutKeys: ['leaderElection'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
  leaderElection: false
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      replicas: 2
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
    off: ({ section, replicas }) => `${section} has ${replicas} replicas, but leader election is off`,
  },
  check({ values, isRunning, report }) {
    if (values.common.leaderElection) return
    for (const [section, id] of sides) {
      const own = values[section]
      const replicas = own?.deploymentOverrides?.spec?.replicas ?? 1
      if (!isRunning(id) || own?.leaderElection || replicas < 2) continue
      report({
        message: 'off',
        data: { section, replicas },
        at: `${section}.deploymentOverrides.spec.replicas`,
        related: [{ path: 'common.leaderElection', message: 'leader election is off here' }],
        help: `set ${section}.leaderElection to true`,
      })
    }
  },
})

const sides = [
  ['glooMgmtServer', 'gloo-mgmt-server'],
  ['glooAgent', 'gloo-agent'],
] as const
