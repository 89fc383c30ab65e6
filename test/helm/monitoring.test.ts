import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { templateProblem } from '../../schema/gloo-platform/prometheus-template.ts'
import { objectOf, renderObjects, repository } from './support/chart.ts'
import { alertsOf, dashboardQueries, metricsOf } from './support/monitoring.ts'
import { checkConfiguration, configurationFor, runPromtool } from './support/promtool.ts'

const objects = await renderObjects({
  values: {
    common: { cluster: 'mgmt' },
    telemetryCollector: { enabled: true },
    glooMgmtServer: { enabled: true },
    glooMonitoring: {
      prometheusRule: { enabled: true },
      dashboard: { enabled: true },
      alerts: { labels: { team: 'mesh' } },
    },
  },
})
const alerts = alertsOf(objects)

describe('every metric', () => {
  const collector = objectOf(objects, 'ConfigMap', 'gloo-telemetry-collector-config') as unknown as {
    data: { relay: string }
  }
  const { processors } = parse(collector.data.relay) as {
    processors: { 'filter/min': { metrics: { include: { metric_names: string[] } } } }
  }
  const passedOn = new Set(processors['filter/min'].metrics.include.metric_names)

  /** The parts of a histogram have names of their own in Prometheus. */
  const familyOf = (metric: string) => metric.replace(/_bucket$/, '')

  test.each(dashboardQueries)('of the panel %s is passed on by the collector', (_panel, expression) => {
    const metrics = metricsOf(expression)
    expect(metrics.length).toBeGreaterThan(0)
    for (const metric of metrics) expect(passedOn).toContain(familyOf(metric))
  })

  test.each(alerts.groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => [alert, expr] as const)))(
    'of the alert %s too',
    (_alert, expression) => {
      const metrics = metricsOf(expression)
      expect(metrics.length).toBeGreaterThan(0)
      for (const metric of metrics) expect(passedOn).toContain(familyOf(metric))
    },
  )

  test('is found in a query', () => {
    expect(metricsOf('sum by(pod) (rate(a_b_bucket{cluster=~"x"}[5m])) > 0 or max(c_d) unless e_f')).toEqual([
      'a_b_bucket',
      'c_d',
      'e_f',
    ])
  })
})

describe('promtool accepts', () => {
  test('the alerts of the PrometheusRule, without a doubt', async () => {
    const { stdout, stderr } = await runPromtool({ 'alerts.yml': JSON.stringify(alerts) }, (folder) => [
      'check',
      'rules',
      '--lint-fatal',
      join(folder, 'alerts.yml'),
    ])
    expect(stderr).toBe('')
    expect(stdout).toContain('SUCCESS: 9 rules found')
  })

  test('the queries of the dashboard', async () => {
    const rules = dashboardQueries.map(([, expression], index) => ({
      record: `panel:${index}`,
      expr: expression.replaceAll('$cluster', '.*'),
    }))
    const file = JSON.stringify({ groups: [{ name: 'panels', rules }] })
    const { stdout, stderr } = await runPromtool({ 'panels.yml': file }, (folder) => [
      'check',
      'rules',
      join(folder, 'panels.yml'),
    ])
    expect(stderr).toBe('')
    expect(stdout).toContain(`SUCCESS: ${rules.length} rules found`)
  })

  test('the bundled Prometheus with the alerts', async () => {
    const files = await monitoredConfiguration()
    expect(files['prometheus.yml']).toContain('/etc/config/gloo_monitoring_rules.yml')
    const { status, stdout, stderr } = await checkConfiguration(files)
    expect(stderr).toBe('')
    expect(stdout).toContain('SUCCESS: 2 rules found')
    expect(status).toBe(0)
  })
})

test('the alerts fire when replicas are in safe mode and when agents go away, and not before', async () => {
  const files = await monitoredConfiguration()
  const tests = readFileSync(join(repository, 'test/helm/monitoring.promtool.yml'), 'utf8')
  const { stdout, stderr } = await runPromtool({ ...files, 'tests.yml': tests }, (folder) => [
    'test',
    'rules',
    join(folder, 'tests.yml'),
  ])
  expect(stdout + stderr).toContain('SUCCESS')
})

test('the dashboard has each panel once, in a place of its own', () => {
  const { data } = objectOf(objects, 'ConfigMap', 'gloo-platform-dashboard') as unknown as {
    data: { 'gloo-platform.json': string }
  }
  const { panels } = JSON.parse(data['gloo-platform.json']) as {
    panels: { id: number; title: string; gridPos: { x: number; y: number; w: number; h: number } }[]
  }
  expect(panels.map(({ title }) => title)).toEqual([...new Set(panels.map(({ title }) => title))])
  expect(panels.map(({ id }) => id)).toEqual(panels.map((_, index) => index + 1))
  const taken = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
  )
  expect(new Set(taken).size).toBe(taken.length)
  expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24)
})

async function monitoredConfiguration(): Promise<Record<string, string>> {
  return configurationFor({}, { glooMonitoring: { alerts: { enabled: true, labels: { team: 'mesh' } } } })
}

describe('promtool agrees on templates in labels', () => {
  test.each([
    ['{{ $labels.cluster', false],
    ['{{ }}', false],
    ['{{ cluster }}', false],
    ['{{ $labels.cluster | upper }}', false],
    ['{{ $cluster }}', false],
    ['a }} b', true],
    ['{{ $labels.cluster | toUpper }}', true],
    ['{{ with $x := 1 }}{{ $x }}{{ end }}{{/* any words */}}{{ printf "}}" }}', true],
  ])('%s', async (text, isRight) => {
    const rule = { alert: 'A', expr: 'up', labels: { text } }
    const file = JSON.stringify({ groups: [{ name: 'g', rules: [rule] }] })
    const { status } = await runPromtool({ 'rules.yml': file }, (folder) => [
      'check',
      'rules',
      join(folder, 'rules.yml'),
    ])
    expect(status === 0).toBe(isRight)
    expect(templateProblem(text) === undefined).toBe(isRight)
  })
})
