import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resources } from '../../schema/gloo-platform-crds/resources/index.ts'
import { run } from '../cli/run.ts'

/** What is found in a manifest for a version of the chart. */
async function found(manifest: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(['validate', '-', '--format', 'oneline', ...args], { stdin: manifest })
  return stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace('<stdin>:', ''))
}

const connections = `apiVersion: resilience.policy.gloo.solo.io/v2
kind: ConnectionPolicy
metadata: {name: cart, namespace: shop}
spec:
  config:
    tcp: {maxConnectionDuration: 1h}
`
const gateway = `apiVersion: networking.gloo.solo.io/v2
kind: VirtualGateway
metadata: {name: ingress, namespace: shop}
spec:
  listeners:
    - port: {number: 443}
      http: {}
      tls: {mode: OPTIONAL_MUTUAL, secretName: shop}
`
const product = `apiVersion: apimanagement.gloo.solo.io/v2
kind: ApiProduct
metadata: {name: cart, namespace: shop}
spec: {}
`
const waypoints = `apiVersion: admin.gloo.solo.io/v2alpha1
kind: WaypointLifecycleManager
metadata: {name: waypoints, namespace: shop}
spec: {}
`
const dashboard = `apiVersion: admin.gloo.solo.io/v2
kind: Dashboard
metadata: {name: settings, namespace: shop}
spec: {authn: {oidc: {session: {cookie: {}}}}}
`

describe('what came and went with chart 2.14', () => {
  test.each([
    [connections, '6:11: error: spec.config.tcp.maxConnectionDuration requires chart 2.14.0 or newer'],
    [gateway, '8:19: error: spec.listeners[0].tls.mode requires chart 2.14.0 or newer for OPTIONAL_MUTUAL'],
    [product, '2:1: error: kind ApiProduct came with chart 2.14.0'],
  ])('is not in 2.7: %#', async (manifest, message) => {
    expect(await found(manifest)).toEqual([expect.stringContaining(message)])
    expect(await found(manifest, '--chart-version', '2.14')).toEqual([])
  })

  test.each([
    [waypoints, '2:1: error: kind WaypointLifecycleManager was removed in chart 2.14.0'],
    [dashboard, '4:33: error: spec.authn.oidc.session.cookie was removed in chart 2.14.0'],
  ])('is not in 2.14: %#', async (manifest, message) => {
    expect(await found(manifest)).toEqual([])
    expect(await found(manifest, '--chart-version', '2.14')).toEqual([expect.stringContaining(message)])
  })
})

test('the chart has no CRD of a kind that came after it', () => {
  const templates = join(import.meta.dirname, '../../charts/gloo-platform-crds/templates')
  const later = resources.filter(({ since }) => since !== undefined)
  expect(later.map(({ kind }) => kind)).toEqual(['ApiProduct', 'VirtualServiceBackup', 'ProgressiveDelivery'])
  for (const { group, plural } of later)
    expect(() => readFileSync(join(templates, `${group}_${plural}.yaml`))).toThrow(/ENOENT/)
})
