import type { DashboardPanel, DashboardRow } from '../../model/dashboard.ts'

function perCluster(
  title: string,
  description: string,
  expression: string,
  unit: DashboardPanel['unit'] = 'count',
): DashboardPanel {
  return {
    title,
    description,
    kind: 'graph',
    unit,
    queries: [{ expression, legend: '{{cluster}}' }],
  }
}

export const agents: DashboardRow = {
  title: 'Agents',
  panels: [
    perCluster(
      'Agents that get configuration',
      'Connections by which agents pull their configuration; 0: none of the cluster is connected.',
      'sum by(cluster) (relay_pull_clients_connected{cluster=~"$cluster"})',
    ),
    perCluster(
      'Agents that send their state',
      'Connections by which agents push what they discovered.',
      'sum by(cluster) (relay_push_clients_connected{cluster=~"$cluster"})',
    ),
    perCluster(
      'Agents whose state is complete',
      'Connections over which the whole state of the cluster has come. The chart alerts when it is 0 for 5 minutes.',
      'sum by(cluster) (relay_push_clients_warmed{cluster=~"$cluster"})',
    ),
    {
      title: 'Errors of agents',
      description: 'Pushes and pulls that failed in 5 minutes.',
      kind: 'graph',
      unit: 'count',
      queries: (['push', 'pull'] as const).map((direction) => ({
        expression: `sum by(cluster) (increase(gloo_mesh_relay_client_delta_${direction}_err{cluster=~"$cluster"}[5m]))`,
        legend: `{{cluster}}, ${direction}`,
      })),
    },
    perCluster(
      'Time since the last push',
      'How long ago the agents of a cluster last sent a change. A quiet cluster sends few.',
      'time() - max by(cluster) (gloo_mesh_relay_client_last_delta_push_timestamp_seconds{cluster=~"$cluster"})',
      'seconds',
    ),
    perCluster(
      'Time since the last message of the server',
      'How long ago the agents of a cluster last received a message of the management server.',
      'time() - max by(cluster) (gloo_mesh_relay_client_last_server_communication_pull_stream_timestamp_seconds{cluster=~"$cluster"})',
      'seconds',
    ),
  ],
}
