import { describe, expect, test } from 'vitest'
import { hints } from '../../schema/gloo-platform/hints.ts'
import { platform } from '../../schema/gloo-platform/platform.ts'
import { mayBeOther } from '../../validator/layout/found-file.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { loadChart } from '../../cli/knowledge/charts.ts'

const { ownSections } = hints

/** Sections that other charts have too, with some of these charts. */
const shared = {
  common: 'charts with the library chart of Bitnami',
  licensing: 'enterprise-kgateway, enterprise-agentgateway and management of Solo',
  featureGates: 'cert-manager, gloo-platform-crds',
  redis: 'charts with a subchart of that name',
  redisStore: 'sourcegraph',
  rateLimiter: 'a common word for settings of a service',
  postgresql: 'charts with a subchart of that name',
  prometheus: 'charts with a subchart of that name',
  clickhouse: 'charts with a subchart of that name, such as management of Solo',
  jaeger: 'charts with a subchart of that name',
  demo: 'a common word',
  experimental: 'traefik',
  installEnterpriseCrds: 'gloo-platform-crds',
  global: 'all charts',
}

test('every section is one of this chart alone, or one that others have too', () => {
  const decided = [...ownSections, ...Object.keys(shared)]
  expect(decided.toSorted()).toEqual(Object.keys(platform.properties).toSorted())
})

describe('a file that was found in a folder', async () => {
  const chart = await loadChart()
  const isOther = (text: string): boolean => mayBeOther(chart, parseSource('values.yaml', text).root!)

  test.each([...ownSections])('is ours by %s alone', (section) => {
    expect(isOther(`${section}: {}\nimage: {}\n`)).toBe(false)
  })

  // Keys as these charts have them in their values.yaml or in the values of public repositories.
  test.each([
    ['cert-manager', 'featureGates: ""\ncrds: {enabled: true}\n'],
    ['gloo-platform-crds', 'installEnterpriseCrds: false\ninstallIstioOperator: false\n'],
    ['enterprise-kgateway', 'licensing: {licenseKey: x}\ncontroller: {}\n'],
    ['sourcegraph', 'redisCache: {enabled: false}\nredisStore: {enabled: false}\n'],
    ['gloo-mesh-enterprise', 'glooMeshMgmtServer: {}\nglooMeshUi: {}\n'],
  ])('may be of %s', (_, text) => {
    expect(isOther(text)).toBe(true)
  })
})
