import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examples, renderObjects } from './support/chart.ts'
import { everythingFile } from './support/everything.ts'
import { checkConfiguration, configurationFor, runPromtool } from './support/promtool.ts'

const alert = {
  groups: [{ name: 'mine', rules: [{ alert: 'Down', expr: 'up == 0', for: '5m', labels: { team: 'a' } }] }],
}

const valueSets: Record<string, object> = {
  defaults: {},
  'global settings and other ends': {
    server: {
      global: { scrape_interval: '30s', external_labels: { cluster: 'mgmt' } },
      remoteWrite: [
        { url: 'https://{{ .Release.Namespace }}.example.com/write', queue_config: { capacity: 10 } },
      ],
      remoteRead: [{ url: 'https://example.com/read' }],
      tsdb: { out_of_order_time_window: '30m' },
      exemplars: { max_exemplars: 1000 },
      alertmanagers: [{ static_configs: [{ targets: ['alertmanager:9093'] }] }],
    },
    alertRelabelConfigs: { alert_relabel_configs: [{ action: 'labeldrop', regex: 'replica' }] },
  },
  'more jobs and rules': {
    extraScrapeConfigs: '- job_name: node\n  static_configs: [{targets: ["{{ .Release.Name }}:9100"]}]\n',
    scrapeConfigFiles: ['/etc/config/jobs-*.yml'],
    serverFiles: {
      alerts: alert,
      'recording_rules.yml': { groups: [{ name: 'r', rules: [{ record: 'a:b', expr: 'sum(up)' }] }] },
    },
    ruleFiles: { 'jobs-a.yml': 'scrape_configs: [{job_name: a}]\n' },
  },
  'jobs in place of those of the chart': {
    serverFiles: { 'prometheus.yml': { scrape_configs: [{ job_name: 'only' }], rule_files: [] } },
  },
}

describe.each(Object.entries(valueSets))('promtool accepts %s', (_name, values) => {
  test('as a configuration, with its rules', async () => {
    const { status, stdout, stderr } = await checkConfiguration(await configurationFor(values))
    expect(stderr).toBe('')
    expect(stdout).toContain('is valid prometheus config file syntax')
    expect(status).toBe(0)
  })

  test('and each file of rules without a doubt', async () => {
    const files = await configurationFor(values)
    const rules = ['alerting_rules.yml', 'recording_rules.yml', 'alerts'].filter((name) => name in files)
    const { status, stdout, stderr } = await runPromtool(files, (folder) => [
      'check',
      'rules',
      '--lint-fatal',
      ...rules.map((name) => join(folder, name)),
    ])
    expect(stderr).toBe('')
    expect(stdout.match(/SUCCESS: [1-9]\d* rules? found/g)).toHaveLength(rules.length)
    expect(status).toBe(0)
  })
})

test('promtool accepts the configuration of every example that has one', async () => {
  const files = [...examples().map(({ values }) => values), everythingFile]
  const objects = await Promise.all(files.map((file) => renderObjects({ valuesFiles: [file] })))
  const secrets = objects.flat().filter(({ metadata }) => metadata.name === 'gloo-prometheus-server')
  expect(secrets.length).toBeGreaterThan(1)
  for (const { stringData } of secrets) {
    const { status, stdout, stderr } = await checkConfiguration(stringData as Record<string, string>)
    expect(stderr).toBe('')
    expect(stdout).toContain('SUCCESS: 7 rules found')
    expect(status).toBe(0)
  }
})

test.each([
  ['a setting', { server: { global: { scrape_intervall: '30s' } } }, 'field scrape_intervall not found'],
  [
    'an expression',
    { serverFiles: { alerts: { groups: [{ name: 'g', rules: [{ alert: 'A', expr: 'sum(' }] }] } } },
    'could not parse expression',
  ],
])('promtool refuses %s with a mistake', async (_what, values, message) => {
  const { status, stdout, stderr } = await checkConfiguration(await configurationFor(values))
  expect(stdout + stderr).toContain(message)
  expect(status).not.toBe(0)
})

test('the alerts of the chart fire, with the cluster in their summary', async () => {
  const files = await configurationFor({})
  const samples = [
    { series: 'gloo_mesh_safe_mode_active{cluster="east"}', values: '1x20' },
    { series: 'relay_push_clients_warmed{cluster="west"}', values: '0x20' },
  ]
  const fires = (alertname: string, exp_labels: object, exp_annotations: object) => ({
    eval_time: '15m',
    alertname,
    exp_alerts: [{ exp_labels, exp_annotations }],
  })
  const tests = {
    rule_files: ['alerting_rules.yml'],
    tests: [
      {
        interval: '1m',
        input_series: samples,
        alert_rule_test: [
          fires(
            'GlooPlatformClustersNotWarming',
            { cluster: 'east', severity: 'error' },
            {
              summary:
                'Agents of the cluster east have not sent their state for 10 minutes, and safe mode holds back its translation.',
            },
          ),
          fires(
            'GlooPlatformAgentsAreDisconnected',
            { cluster: 'west', severity: 'warning' },
            {
              runbook: 'https://docs.solo.io/gloo-mesh-enterprise/main/troubleshooting/gloo/',
              summary: 'No agent of the cluster west is connected to the management server.',
            },
          ),
          { eval_time: '15m', alertname: 'GlooPlatformRedisErrors' },
        ],
      },
    ],
  }
  const { stdout, stderr } = await runPromtool({ ...files, 'tests.yml': JSON.stringify(tests) }, (folder) => [
    'test',
    'rules',
    join(folder, 'tests.yml'),
  ])
  expect(stdout + stderr).toContain('SUCCESS')
})
