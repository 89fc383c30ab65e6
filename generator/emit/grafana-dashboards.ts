import type { Chart } from '../../schema/model/chart.ts'
import type { Dashboard, DashboardPanel, DashboardRow } from '../../schema/model/dashboard.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'

/** The dashboards as files of the chart, which templates read: Grafana's own braces are no expressions of Helm there. */
export function emitGrafanaDashboards({ name, dashboards = [] }: Chart): OutputFile[] {
  return dashboards.map((dashboard) => ({
    path: `charts/${name}/dashboards/${dashboard.id}.json`,
    content: `${JSON.stringify(grafanaDashboard(dashboard, `schema/${name}/dashboards/`), null, 1)}\n`,
  }))
}

const source = { type: 'prometheus', uid: '${datasource}' }

function grafanaDashboard({ id, title, tags, clustersOf, rows }: Dashboard, from: string): object {
  return {
    uid: id,
    title,
    description: generatedFrom(from),
    tags,
    // The schema of Grafana 9, which newer ones migrate.
    schemaVersion: 36,
    editable: true,
    time: { from: 'now-6h', to: 'now' },
    refresh: '1m',
    templating: {
      list: [
        { name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' },
        {
          name: 'cluster',
          label: 'Cluster',
          type: 'query',
          datasource: source,
          query: `label_values(${clustersOf}, cluster)`,
          refresh: 2,
          sort: 1,
          multi: true,
          includeAll: true,
          allValue: '.*',
        },
      ],
    },
    panels: placed(rows),
  }
}

/** Grafana's grid is 24 columns wide: two graphs beside each other, or four numbers. */
const sizes = { number: { w: 6, h: 6 }, graph: { w: 12, h: 8 } } as const

interface Place {
  x: number
  y: number
  /** Height of the line that is being filled. */
  height: number
}

function placed(rows: readonly DashboardRow[]): object[] {
  const panels: object[] = []
  let place: Place = { x: 0, y: 0, height: 0 }
  for (const row of rows) {
    place = nextLine(place)
    panels.push({
      id: panels.length + 1,
      type: 'row',
      title: row.title,
      collapsed: false,
      gridPos: { x: 0, y: place.y, w: 24, h: 1 },
    })
    place = { x: 0, y: place.y + 1, height: 0 }
    for (const panel of row.panels) {
      const { w, h } = sizes[panel.kind]
      // A panel that is taller than the line that it would end begins one of its own.
      if (place.x + w > 24 || (place.height > 0 && h > place.height)) place = nextLine(place)
      panels.push({
        id: panels.length + 1,
        ...grafanaPanel(panel),
        gridPos: { x: place.x, y: place.y, w, h },
      })
      place = { x: place.x + w, y: place.y, height: Math.max(place.height, h) }
    }
  }
  return panels
}

function nextLine({ y, height }: Place): Place {
  return { x: 0, y: y + height, height: 0 }
}

function grafanaPanel({ title, description, kind, unit, queries }: DashboardPanel): object {
  return {
    type: kind === 'number' ? 'stat' : 'timeseries',
    title,
    description,
    datasource: source,
    fieldConfig: { defaults: { unit: unit === 'seconds' ? 's' : 'short', min: 0 }, overrides: [] },
    targets: queries.map(({ expression, legend }, index) => ({
      refId: String.fromCharCode('A'.charCodeAt(0) + index),
      datasource: source,
      expr: expression,
      legendFormat: legend,
    })),
  }
}
