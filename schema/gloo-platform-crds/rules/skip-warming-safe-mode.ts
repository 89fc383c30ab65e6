import { areNear, defineFleetRule, valueAt } from '../../model/fleet-rule.ts'

export default defineFleetRule({
  id: 'skip-warming-safe-mode',
  severity: 'info',
  summary: 'Safe mode does not protect a cluster with skipWarming.',
  docs: 'In safe mode the management server translates nothing before every registered cluster has sent its snapshot, so that a restart deletes no resources of a cluster that is late. With `skipWarming` of a KubernetesCluster it starts without this cluster: right while a cluster is out of service, and to be removed once it is back.',
  addedIn: '0.1.0',
  source: ['documentation: relay architecture and safe mode'],
  looksAt: { kinds: ['KubernetesCluster'], charts: ['gloo-platform'] },
  fixable: false,
  example: {
    kind: 'manifest',
    bad: `apiVersion: admin.gloo.solo.io/v2
kind: KubernetesCluster
metadata:
  name: cluster-1
  namespace: gloo-mesh
spec:
  skipWarming: true
`,
    good: `apiVersion: admin.gloo.solo.io/v2
kind: KubernetesCluster
metadata:
  name: cluster-1
  namespace: gloo-mesh
spec:
  clusterDomain: cluster.local
`,
  },
  messages: {
    skipped: () => 'spec.skipWarming is true, so safe mode does not wait for this cluster',
  },
  check({ all, report }) {
    const servers = all('gloo-platform').filter(
      (member) => valueAt(member, 'glooMgmtServer', 'enabled') === true,
    )
    for (const member of all('KubernetesCluster')) {
      if (valueAt(member, 'spec', 'skipWarming') !== true) continue
      const server = servers.find((one) => areNear(one, member))
      const mode = ['glooMgmtServer', 'safeMode']
      if (server !== undefined && valueAt(server, ...mode) !== true) continue
      report({
        message: 'skipped',
        member,
        at: ['spec', 'skipWarming'],
        help: 'remove it once the cluster has registered again',
      })
    }
  },
})
