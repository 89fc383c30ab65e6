import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { render } from './support/chart.ts'
import { masked } from './support/masked.ts'

const management = { common: { cluster: 'mgmt' }, glooMgmtServer: { enabled: true } }

/** What each component renders with few values; `npm run test:update` writes the files anew. */
const components = [
  { component: 'redis', files: /^redis-/, values: management },
  {
    component: 'gloo-mgmt-server',
    files: /^(gloo-mgmt-server|relay|license)-/,
    values: { ...management, licensing: { glooMeshLicenseKey: 'not-a-key' } },
  },
  {
    component: 'gloo-ui',
    files: /^(gloo-ui|dashboard)-/,
    values: {
      common: { cluster: 'mgmt' },
      glooUi: {
        enabled: true,
        tls: { enabled: true, secretName: 'gloo-ui-tls' },
        auth: { enabled: true, backend: 'oidc', oidc: { clientSecret: 'not-a-secret' } },
      },
    },
  },
  {
    component: 'gloo-analyzer',
    files: /^gloo-analyzer-/,
    values: { common: { cluster: 'cluster1' }, glooAnalyzer: { enabled: true, runAsSidecar: false } },
  },
  {
    component: 'add-ons',
    files: /^(ext-auth|rate-limiter|gloo-portal-server|portal)-/,
    values: {
      common: { cluster: 'cluster1', addonNamespace: 'gloo-mesh-addons' },
      extAuthService: { enabled: true, extAuth: { signingKey: 'not-a-secret' } },
      rateLimiter: { enabled: true },
      glooPortalServer: { enabled: true, apiKeyStorage: { redis: { enabled: true } } },
    },
  },
  {
    component: 'gloo-spire-server',
    files: /^gloo-spire-/,
    values: { common: { cluster: 'cluster1' }, glooSpireServer: { enabled: true } },
  },
  {
    component: 'istio-lifecycle-managers',
    files: /^istio-/,
    values: { common: { cluster: 'cluster1' }, istioInstallations: { enabled: true } },
  },
  {
    component: 'gloo-agent',
    files: /^gloo-agent-/,
    values: {
      common: { cluster: 'cluster1' },
      glooAgent: { enabled: true, relay: { serverAddress: 'gloo.example.com:9900' } },
    },
  },
]

test('each golden file belongs to a component', () => {
  const files = components.map(({ component }) => `${component}.yaml`)
  expect(readdirSync(join(import.meta.dirname, 'expected')).sort()).toEqual(files.sort())
})

describe.each(components)('$component', ({ component, files, values }) => {
  test('renders as before', async () => {
    const documents = documentsOf(await render({ values }), files)
    await expect(masked(documents)).toMatchFileSnapshot(`expected/${component}.yaml`)
  })
})

/** The documents that come from template files of these names. */
function documentsOf(manifest: string, files: RegExp): string {
  return manifest
    .split(/^---\n/m)
    .filter((document) => files.test(/^# Source: \S+\/templates\/(\S+)\n/.exec(document)?.[1] ?? ''))
    .map((document) => `---\n${document.trimEnd()}\n`)
    .join('')
}
