import { defineRule } from '../define-rule.ts'
import { longTimeout } from '../scrape-intervals.ts'

export default defineRule({
  id: 'prometheus-scrape-timeout-fits',
  severity: 'error',
  summary: 'The scrape timeout of Prometheus is not longer than its scrape interval.',
  docs: 'Prometheus refuses its configuration where a `scrape_timeout` is above the `scrape_interval` of the same job, or both of the global settings, and does not start. An interval that a job does not set is that of the global settings, or `1m`. The published chart reads none of these values from 2.7 on, and the chart of this project all of them.',
  addedIn: '0.1.0',
  source: [
    'Prometheus v2.53: UnmarshalYAML of GlobalConfig and Validate of ScrapeConfig; seen refused by promtool',
  ],
  reads: ['prometheus.enabled', 'prometheus.server.global', 'prometheus.serverFiles'],
  aboutKeys: ['scrape_timeout'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
prometheus:
  enabled: true
  server:
    global:
      scrape_interval: 30s
      scrape_timeout: 45s
`,
    good: `common:
  cluster: mgmt
prometheus:
  enabled: true
  server:
    global:
      scrape_interval: 30s
      scrape_timeout: 20s
`,
  },
  messages: {
    global: ({ path, timeout, interval }) =>
      `${path} has a scrape_timeout of ${timeout} above the scrape_interval of ${interval}, which Prometheus refuses`,
    job: ({ path, job, timeout, interval }) =>
      `${path} has the job "${job}" with a scrape_timeout of ${timeout} above the scrape_interval of ${interval}, which Prometheus refuses`,
  },
  check({ values, chart, report }) {
    if (chart.source === 'published' && chart.isAtLeast('2.7.0')) return
    const { enabled, server, serverFiles } = values.prometheus ?? {}
    if (!enabled) return
    const help = 'lower scrape_timeout, or raise scrape_interval'
    const global = server?.global
    const ofServer = longTimeout({ global })
    const path = 'prometheus.server.global'
    if (ofServer) {
      const { timeout, interval } = ofServer
      report({ message: 'global', data: { path, timeout, interval }, at: path, help })
      return
    }
    const file = ['prometheus', 'serverFiles', 'prometheus.yml']
    const ofFile = longTimeout({ global, ...serverFiles?.['prometheus.yml'] })
    if (ofFile?.job === undefined) return
    const { job, timeout, interval } = ofFile
    const at = [...file, 'scrape_configs']
    report({ message: 'job', data: { path: file.join('.'), job, timeout, interval }, at, help })
  },
})
