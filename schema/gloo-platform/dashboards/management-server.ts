import type { DashboardPanel, DashboardQuery, DashboardRow } from '../../model/dashboard.ts'

/** Percentiles of a histogram of seconds. */
function percentiles(histogram: string): DashboardQuery[] {
  return [50, 99].map((percent) => ({
    expression: `histogram_quantile(${percent / 100}, sum(rate(${histogram}_bucket[5m])) by(le))`,
    legend: `${percent} %`,
  }))
}

/** What is counted for each kind of custom resource. */
function perKind(title: string, description: string, counter: string): DashboardPanel {
  return {
    title,
    description,
    kind: 'graph',
    unit: 'count',
    queries: [{ expression: `sum by(gvk) (increase(${counter}[5m]))`, legend: '{{gvk}}' }],
  }
}

export const managementServer: DashboardRow = {
  title: 'Management server',
  panels: [
    {
      title: 'Duration of translation',
      description: 'The chart alerts when the 99th percentile is above 10 seconds for 15 minutes.',
      kind: 'graph',
      unit: 'seconds',
      queries: percentiles('gloo_mesh_translation_time_sec'),
    },
    {
      title: 'Duration of reconciliation',
      description: 'The chart alerts when the 99th percentile is above 80 seconds for 15 minutes.',
      kind: 'graph',
      unit: 'seconds',
      queries: percentiles('gloo_mesh_reconciler_time_sec'),
    },
    perKind('Translation errors', 'Errors in 5 minutes, by kind of resource.', 'translation_error'),
    perKind('Translation warnings', 'Warnings in 5 minutes, by kind of resource.', 'translation_warning'),
  ],
}
