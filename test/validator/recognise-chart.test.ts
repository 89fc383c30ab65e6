import { describe, expect, test } from 'vitest'
import { loadMarks } from '../../cli/chart-marks.ts'
import { recogniseChart } from '../../validator/recognition/recognise-chart.ts'
import { parseSource } from '../../validator/read-source.ts'

describe('the chart of values', async () => {
  const charts = await loadMarks()
  const chartOf = (layers: readonly string[], isFound = false): string | undefined => {
    const roots = layers.map((text) => parseSource('values.yaml', text).root!)
    return recogniseChart(charts, roots, isFound)?.chart
  }

  test.each([
    ['a section that it alone has', 'gloo-platform', 'common: {cluster: a}\n'],
    ['a section that it alone has, beside those of others', 'gloo-platform', 'common: {}\nmanager: {}\n'],
    ['what both have, beside its own', 'gloo-platform', 'installEnterpriseCrds: true\nredis: {}\n'],
    ['a section that it alone has', 'gloo-platform-crds', 'disableAdmissionValidation: true\n'],
    ['a value that the platform only hands on', 'gloo-platform-crds', 'installEnterpriseCrds: false\n'],
    ['a key that is unknown, beside its own', 'gloo-platform-crds', 'installIstioOperator: false\nmore: 1\n'],
    ['a gate that it alone has', 'gloo-platform-crds', 'featureGates: {insightsConfiguration: true}\n'],
    ['its name, as in an umbrella chart', 'gloo-platform-crds', 'gloo-platform-crds: {featureGates: {}}\n'],
    ['its section', 'gloo-operator', 'manager: {image: {repository: a}}\n'],
    ['its section and global', 'gloo-operator', 'manager: {}\nglobal: {}\n'],
    ['a variable, whatever is beside it', 'gloo-operator', 'manager: {env: {WATCH_NAMESPACES: a}}\nmore: 1\n'],
    ['a misspelt section', 'gloo-platform', 'comon: {cluster: a}\n'],
    ['a misspelt section', 'gloo-platform-crds', 'featureGates: {}\ninstalEnterpriseCrds: false\n'],
    ['a misspelt section', 'gloo-operator', 'manger: {env: {}}\n'],
    ['gates that both have, as the platform comes first', 'gloo-platform', 'featureGates: {ConfigDistribution: true}\n'],
  ])('is told by %s: %s', (_, chart, text) => {
    expect(chartOf([text])).toBe(chart)
  })

  test.each([
    ['nothing', ''],
    ['global alone', 'global: {}\n'],
    ['sections of another chart', 'ingress: {}\nreplicaCount: 2\n'],
    ['a section of the operator and others that it does not have', 'manager: {replicas: 1}\nwebhook: {}\n'],
  ])('is not told by %s', (_, text) => {
    expect(chartOf([text])).toBeUndefined()
  })

  test('is told by all layers of a release together', () => {
    expect(chartOf(['featureGates: {ExternalWorkloads: true}\n', 'installIstioOperator: false\n'])).toBe(
      'gloo-platform-crds',
    )
    expect(chartOf(['installEnterpriseCrds: false\n', 'glooAgent: {enabled: true}\n'])).toBe('gloo-platform')
  })

  test('is told of a file in a folder only by what no other chart has', () => {
    expect(chartOf(['installIstioOperator: false\n'], true)).toBe('gloo-platform-crds')
    expect(chartOf(['manager: {env: {SOLO_ISTIO_LICENSE_KEY: a}}\n'], true)).toBe('gloo-operator')
    expect(chartOf(['manager: {image: {repository: a}}\n'], true)).toBeUndefined()
    expect(chartOf(['manger: {env: {}}\n'], true)).toBeUndefined()
  })
})
