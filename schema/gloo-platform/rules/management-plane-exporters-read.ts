import { customizations, pathThrough } from '../collector-configuration/collectors.ts'
import { pipelineReads, runningPipelines } from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'management-plane-exporters-read',
  severity: 'warning',
  summary:
    'In a release with the management server, a pipeline of the collector has its exporters in `managementPlaneExporters`.',
  docs: 'With `glooMgmtServer.enabled` in the same release the collector sends to `managementPlaneExporters` of a pipeline. Its `exporters` are then not read, so what you write there changes nothing. Where both lists are the same, or you set both, nothing is reported.',
  since: '2.5.8',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.5.8: published rendering (exporters of a pipeline with and without the server)'],
  reads: pipelineReads,
  aboutKeys: customizations,
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
telemetryCollector:
  enabled: true
telemetryCollectorCustomization:
  pipelines:
    logs/ui:
      enabled: true
      pipeline:
        exporters: [redisstream/ui, clickhouse]
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
telemetryCollector:
  enabled: true
telemetryCollectorCustomization:
  pipelines:
    logs/ui:
      enabled: true
      pipeline:
        managementPlaneExporters: [redisstream/ui, clickhouse]
`,
  },
  messages: {
    unread: ({ path }) => `${path} is not read, because the release has the management server`,
  },
  check({ values, isChangedByUser, report }) {
    if (!values.glooMgmtServer?.enabled) return
    for (const { collector, name, parts } of runningPipelines(values)) {
      if (!parts?.exporters.path.endsWith('.managementPlaneExporters')) continue
      const block = values[collector.customization]?.pipelines as Blocks | undefined
      const written = block?.[name]?.pipeline?.exporters ?? []
      const at = (key: string) => pathThrough(collector.customization, 'pipelines', name, 'pipeline', key)
      const path = at('exporters')
      if (!isChangedByUser(path) || isChangedByUser(at('managementPlaneExporters'))) continue
      const read = parts.exporters.names
      if (read.length === 0 || isSameSet(written, read)) continue
      report({
        message: 'unread',
        data: { path },
        at: path,
        help: 'write the list as managementPlaneExporters',
      })
    }
  },
})

type Blocks = Record<string, { pipeline?: { exporters?: readonly string[] | null } | null } | null>

/** Then the user gets the intended exporters all the same. */
function isSameSet(written: readonly string[], read: readonly string[]): boolean {
  return written.length === read.length && written.every((name) => read.includes(name))
}
