import { dashboards } from '../../../schema/gloo-platform/dashboards/index.ts'
import { objectOf, type KubernetesObject } from './chart.ts'

/** Metrics that a query names: what is no word of PromQL, and no label. */
export function metricsOf(expression: string): string[] {
  const bare = expression
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\b(?:by|on|group_left)\s*\([^)]*\)/g, '')
    .replaceAll(/\[\w+\]/g, '')
  return [...bare.matchAll(/\b[a-z]+(?:_[a-z]+)+\b(?!\s*\()/g)].map(([name]) => name)
}

/** Queries of the dashboards, by panel. */
export const dashboardQueries = dashboards.flatMap(({ rows }) =>
  rows.flatMap(({ panels }) =>
    panels.flatMap(({ title, queries }) =>
      queries.map(({ expression }): [panel: string, expression: string] => [title, expression]),
    ),
  ),
)

interface AlertRules {
  groups: { name: string; rules: { alert: string; expr: string }[] }[]
}

/** The alerts of the PrometheusRule. */
export function alertsOf(objects: readonly KubernetesObject[]): AlertRules {
  return (objectOf(objects, 'PrometheusRule', 'gloo-platform-alerts') as unknown as { spec: AlertRules }).spec
}
