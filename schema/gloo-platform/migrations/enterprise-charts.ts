import { defineMigrations, type Migration } from '../../model/migration.ts'

const source = 'public values files for the charts 2.0 to 2.2 and those for gloo-platform 2.3'

/** Sections of the charts gloo-mesh-enterprise and gloo-mesh-agent, which gloo-platform replaced. */
export const enterpriseCharts = defineMigrations([
  moved('glooMeshMgmtServer', 'glooMgmtServer'),
  moved('glooMeshUi', 'glooUi'),
  moved('glooMeshAgent', 'glooAgent'),
  moved('glooMeshRedis', 'redis.deployment'),
  moved('glooMeshPortalServer', 'glooPortalServer'),
  moved('metricsgateway', 'telemetryGateway'),
  moved('metricsgatewayCustomization', 'telemetryGatewayCustomization'),
  moved('metricscollector', 'telemetryCollector'),
  moved('metricscollectorCustomization', 'telemetryCollectorCustomization'),
  moved('mgmtClusterName', 'common.cluster'),
  moved('cluster', 'common.cluster'),
  {
    from: 'global.cluster',
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: ['common.cluster'],
      reason:
        'set common.cluster, and remove global.cluster unless another chart of the umbrella chart reads it',
    },
    source,
  },
  moved('relay', 'glooAgent.relay'),
  {
    from: 'registerMgmtPlane',
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: ['glooMgmtServer.registerCluster', 'glooAgent.enabled'],
      reason: 'set both if the agent runs in the cluster of the server, otherwise neither',
    },
    source: 'solo-io/gloo-mesh-use-cases: gloo-gateway/getting-started/2.2/gs-single.yaml',
  },
  chartKey('gloo-mesh-enterprise'),
  chartKey('gloo-mesh-agent'),
])

function moved(from: string, to: string): Migration {
  return { from, since: '2.3.0', rewrite: { kind: 'move', to }, source }
}

function chartKey(from: string): Migration {
  return {
    from,
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: ['gloo-platform'],
      reason:
        'one chart replaced three: put the values of all three under the name of the new dependency, then use --root',
    },
    source,
  }
}
