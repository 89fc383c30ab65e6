import type { DashboardRow } from '../../model/dashboard.ts'

/** The queries of the documentation of safe mode, and what they are made of. */
export const safeMode: DashboardRow = {
  title: 'Safe mode',
  panels: [
    {
      title: 'Clusters that hold back translation',
      description:
        'Clusters whose agents have not sent their state, so that the management server does not translate. It should be 0 some minutes after a restart.',
      kind: 'number',
      unit: 'count',
      queries: [
        {
          expression: 'count(sum by(cluster) (gloo_mesh_safe_mode_active != 0)) or vector(0)',
          legend: 'clusters',
        },
      ],
    },
    {
      title: 'Replicas in safe mode',
      description: 'Replicas of the management server that do not translate.',
      kind: 'number',
      unit: 'count',
      queries: [
        {
          expression: 'count(max by(pod) (gloo_mesh_safe_mode_active) >= 1) or vector(0)',
          legend: 'replicas',
        },
      ],
    },
    {
      title: 'Safe mode by missing cluster',
      description: 'For each cluster, the replicas that wait for the state of its agents.',
      kind: 'graph',
      unit: 'count',
      queries: [
        {
          expression: 'sum by(cluster) (gloo_mesh_safe_mode_active{cluster=~"$cluster"})',
          legend: '{{cluster}}',
        },
      ],
    },
    {
      title: 'Clusters connected to a replica in safe mode',
      description: 'Their agents keep the configuration that they have, and get no changes.',
      kind: 'graph',
      unit: 'count',
      queries: [
        {
          expression:
            'count by(cluster) ((relay_pull_clients_connected{cluster=~"$cluster"} != 0) * on(pod) group_left() (max(gloo_mesh_safe_mode_active) by (pod) >= 1))',
          legend: '{{cluster}}',
        },
      ],
    },
  ],
}
