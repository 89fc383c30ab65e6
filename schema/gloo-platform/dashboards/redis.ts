import type { DashboardPanel, DashboardRow } from '../../model/dashboard.ts'

function errors(title: string, description: string, counter: string): DashboardPanel {
  return {
    title,
    description,
    kind: 'graph',
    unit: 'count',
    queries: [{ expression: `sum by(pod) (increase(${counter}[5m]))`, legend: '{{pod}}' }],
  }
}

/** Redis has no metrics of its own in the chart: what its clients report. */
export const redis: DashboardRow = {
  title: 'Redis',
  panels: [
    errors(
      'Errors of writing',
      'Errors in 5 minutes when the management server wrote state to Redis. The chart alerts on the first.',
      'gloo_mesh_redis_sync_err',
    ),
    errors(
      'Errors of relations',
      'Errors in 5 minutes of the relations between objects in Redis.',
      'gloo_mesh_redis_relation_err',
    ),
  ],
}
