/** A dashboard of Grafana over metrics in Prometheus. */
export interface Dashboard {
  /** Name of its file in the folder `dashboards` of the chart, and its identity in Grafana. */
  id: string
  title: string
  tags: readonly string[]
  /** Metric with the label `cluster`, by which the panels are filtered. */
  clustersOf: string
  rows: readonly DashboardRow[]
}

export interface DashboardRow {
  title: string
  panels: readonly DashboardPanel[]
}

export interface DashboardPanel {
  title: string
  /** What the panel shows and when to worry, as Markdown. */
  description: string
  kind: 'number' | 'graph'
  unit: 'count' | 'seconds'
  queries: readonly DashboardQuery[]
}

export interface DashboardQuery {
  /** In PromQL. `$cluster` represents the clusters that the reader chose. */
  expression: string
  /** Name of each series; a label in double braces represents its value. */
  legend: string
}
