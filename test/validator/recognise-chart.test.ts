import { describe, expect, test } from 'vitest'
import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { fittingCharts, recogniseChart, sureChart } from '../../validator/chart/recognise-chart.ts'
import type { MappingNode } from '../../validator/values/values-tree.ts'
import { parseSource } from '../../validator/sources/read-source.ts'

describe('the chart of values', () => {
  const rootsOf = (layers: readonly string[]): MappingNode[] =>
    layers.map((text) => parseSource('values.yaml', text).root!)
  const chartOf = (layers: readonly string[]): string | undefined =>
    recogniseChart(chartMarks, rootsOf(layers))?.chart

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
    [
      'a variable, whatever is beside it',
      'gloo-operator',
      'manager: {env: {KAGENT_CONTROLLER: true}}\nmore: 1\n',
    ],
    ['a misspelt section', 'gloo-platform', 'comon: {cluster: a}\n'],
    ['a misspelt section', 'gloo-platform-crds', 'featureGates: {}\ninstalEnterpriseCrds: false\n'],
    ['a misspelt section', 'gloo-operator', 'manger: {env: {}}\n'],
  ])('is reported by %s: %s', (_, chart, text) => {
    expect(chartOf([text])).toBe(chart)
  })

  test.each([
    ['nothing', ''],
    ['global alone', 'global: {}\n'],
    ['gates that two charts have', 'featureGates: {ConfigDistribution: true}\n'],
    ['sections of another chart', 'ingress: {}\nreplicaCount: 2\n'],
    ['a section of the operator and others that it does not have', 'manager: {replicas: 1}\nwebhook: {}\n'],
  ])('is not reported by %s', (_, text) => {
    expect(chartOf([text])).toBeUndefined()
  })

  test('is reported by all layers of a release together', () => {
    expect(chartOf(['featureGates: {ExternalWorkloads: true}\n', 'installIstioOperator: false\n'])).toBe(
      'gloo-platform-crds',
    )
    expect(chartOf(['installEnterpriseCrds: false\n', 'glooAgent: {enabled: true}\n'])).toBe('gloo-platform')
  })

  test('is reported of a file in a folder only by what no other chart has', () => {
    const sureOf = (text: string): string | undefined => sureChart(chartMarks, rootsOf([text]))?.chart
    expect(sureOf('installIstioOperator: false\n')).toBe('gloo-platform-crds')
    expect(sureOf('glooAgent: {}\n')).toBe('gloo-platform')
    expect(sureOf('manager: {env: {SOLO_ISTIO_LICENSE_KEY: a}}\n')).toBe('gloo-operator')
    expect(sureOf('manager: {image: {repository: a}}\n')).toBeUndefined()
    expect(sureOf('common: {}\n')).toBeUndefined()
  })

  test('may be one of those that have every section', () => {
    const fittingOf = (text: string): string[] => fittingCharts(chartMarks, rootsOf([text]))
    expect(fittingOf('featureGates: {}\nglobal: {}\n')).toEqual(['gloo-platform', 'gloo-platform-crds'])
    expect(fittingOf('')).toEqual(['gloo-platform', 'gloo-platform-crds', 'gloo-operator'])
    expect(fittingOf('featureGates: {}\nmanager: {}\n')).toEqual([])
    // No chart has any.
    expect(fittingOf('replicaCount: 1\n')).toEqual(['gloo-platform', 'gloo-platform-crds', 'gloo-operator'])
  })
})
