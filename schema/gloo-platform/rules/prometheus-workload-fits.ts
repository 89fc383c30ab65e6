import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'prometheus-workload-fits',
  severity: 'warning',
  summary: 'Prometheus has no settings that its kind of workload does not read.',
  docs: 'As a StatefulSet, Prometheus makes claims of its own: it reads no `existingClaim`, `selector` or `volumeName`, so the data of such a claim is not there. The strategy and the annotations of a Deployment have no effect then. As a Deployment it reads no name of a claim template, and its Service leads to no single pod.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: ['prometheus 25.23.0: templates of Deployment and StatefulSet'],
  reads: [
    'prometheus.enabled',
    'prometheus.server.deploymentAnnotations',
    'prometheus.server.persistentVolume',
    'prometheus.server.service.statefulsetReplica.enabled',
    'prometheus.server.statefulSet.enabled',
    'prometheus.server.strategy',
  ],
  aboutKeys: ['prometheus'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
prometheus:
  enabled: true
  server:
    statefulSet:
      enabled: true
    persistentVolume:
      enabled: true
      existingClaim: prometheus-data
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
prometheus:
  enabled: true
  server:
    persistentVolume:
      enabled: true
      existingClaim: prometheus-data
`,
  },
  messages: {
    unread: ({ path, kind }) => `${path} has no effect, as Prometheus runs as a ${kind}`,
  },
  check({ values, isChangedByUser, report }) {
    const { enabled, server } = values.prometheus ?? {}
    if (!enabled) return
    const isStateful = server?.statefulSet?.enabled === true
    const isStored = server?.persistentVolume?.enabled === true
    const unread = isStateful
      ? [...ofDeployment, ...(isStored ? ofItsClaim : [])]
      : [...ofStatefulSet, ...(isStored ? ofItsClaims : [])]
    for (const path of unread.filter((one) => isChangedByUser(one))) {
      report({
        message: 'unread',
        data: { path, kind: isStateful ? 'StatefulSet' : 'Deployment' },
        at: path,
        related: [{ path: 'prometheus.server.statefulSet.enabled', message: 'the kind is decided here' }],
        help: `remove it, or set prometheus.server.statefulSet.enabled to ${isStateful ? 'false' : 'true'}`,
      })
    }
  },
})

const ofDeployment = ['prometheus.server.deploymentAnnotations', 'prometheus.server.strategy'] as const

const ofItsClaim = [
  'prometheus.server.persistentVolume.existingClaim',
  'prometheus.server.persistentVolume.selector',
  'prometheus.server.persistentVolume.volumeName',
] as const

const ofStatefulSet = ['prometheus.server.service.statefulsetReplica.enabled'] as const

const ofItsClaims = ['prometheus.server.persistentVolume.statefulSetNameOverride'] as const
