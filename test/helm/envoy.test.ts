import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { objectOf, renderObjects } from './support/chart.ts'
import { validateByEnvoy, type EnvoyFiles } from './support/envoy.ts'
import { leavesOf } from './support/leaves.ts'

interface EnvoyConfig {
  static_resources: { clusters: { name: string; load_assignment: { cluster_name: string } }[] }
}

async function envoyWith(glooUi: object, others: object = {}): Promise<EnvoyFiles> {
  const objects = await renderObjects({
    values: { common: { cluster: 'mgmt' }, glooUi: { enabled: true, ...glooUi }, ...others },
  })
  const { spec } = objectOf(objects, 'Deployment', 'gloo-mesh-ui') as unknown as {
    spec: { template: { spec: { containers: { name: string; args: string[] }[] } } }
  }
  return {
    files: objectOf(objects, 'ConfigMap', 'dashboard-envoy').data as Record<string, string>,
    args: spec.template.spec.containers.find(({ name }) => name === 'envoy')!.args,
  }
}

describe.each([
  ['with the defaults', {}, {}],
  ['below a path', { basePath: '/gloo-ui' }, {}],
  ['with TLS', { tls: { enabled: true, secretName: 'gloo-ui-tls' } }, {}],
  ['with pages about traces', { tracing: { endpoint: 'h', basePath: '/traces', port: 1 } }, {}],
  ['with the bundled Jaeger', {}, { jaeger: { enabled: true } }],
  ['on IPv6', { ipVersion: 'ipv6' }, {}],
])('the configuration of Envoy %s', async (_name, glooUi, others) => {
  const envoy = await envoyWith(glooUi, others)
  const config = parse(envoy.files['config.yaml']!) as EnvoyConfig
  const { clusters } = config.static_resources
  const names = clusters.map(({ name }) => name)

  test('routes to clusters that are there', () => {
    const leaves = Object.entries(leavesOf(config)).filter(([path]) =>
      /\.(route\.cluster|envoy_grpc\.cluster_name)$/.test(path),
    )
    expect(leaves.length).toBeGreaterThan(3)
    for (const [path, cluster] of leaves) expect(names, path).toContain(cluster)
  })

  test('has each cluster once, with endpoints of its name', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(clusters.map(({ load_assignment }) => load_assignment.cluster_name)).toEqual(names)
  })

  test('is accepted by Envoy', async () => {
    const { status, stdout, stderr } = await validateByEnvoy(envoy)
    expect(stdout + stderr).toContain('OK')
    expect(status).toBe(0)
  })
})

test('Envoy refuses a configuration with a mistake', async () => {
  const { files, args } = await envoyWith({})
  const wrong = files['config.yaml']!.replace('lb_policy', 'lb_polcy')
  const { status, stdout, stderr } = await validateByEnvoy({
    args,
    files: { ...files, 'config.yaml': wrong },
  })
  expect(stdout + stderr).toContain('lb_polcy')
  expect(status).toBe(1)
})
