import { defineRule } from '../define-rule.ts'

const plugins = 'glooSpireServer.plugins' as const

export default defineRule({
  id: 'spire-plugins-complete',
  severity: 'error',
  severities: { noCertificate: 'warning' },
  summary: 'The plugins of the SPIRE server have the settings that they require.',
  docs: 'The SPIRE server does not start with a plugin that lacks a setting, or with two upstream authorities. The authority `disk` is on by default, so switch it off for another one. The chart refuses `gcp` without projects and `certManager` without issuer.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: rendering (fails without allowedProjectIds, namespace or issuerName)',
    'SPIRE 1.8: documentation of its plugins; a server takes at most one upstream authority',
  ],
  reads: ['glooSpireServer.plugins'],
  readsRunning: ['gloo-spire-server'],
  aboutKeys: ['glooSpireServer'],
  fixable: false,
  guarded: ['required'],
  example: {
    bad: `common:
  cluster: cluster1
glooSpireServer:
  enabled: true
  plugins:
    upstreamAuthority:
      disk:
        enabled: false
      certManager:
        enabled: true
        namespace: cert-manager
`,
    good: `common:
  cluster: cluster1
glooSpireServer:
  enabled: true
  plugins:
    upstreamAuthority:
      disk:
        enabled: false
      certManager:
        enabled: true
        namespace: cert-manager
        issuerName: spire
`,
  },
  messages: {
    required: ({ path, section }) => `${path} is required, because ${section} is enabled`,
    tenants: () => 'glooSpireServer.plugins.nodeAttestor.azure.tenants is required, because azure is enabled',
    authorities: () => 'the SPIRE server allows one upstream authority, but disk and certManager are enabled',
    fileOfSqlite: ({ type }) =>
      `glooSpireServer.plugins.datastore.connectionString names a file of SQLite, but databaseType is ${type}`,
    noCertificate: () =>
      'glooSpireServer.plugins.datastore.clientKeyPath has no effect without clientCertPath',
  },
  check({ values, isRunning, report }) {
    if (!isRunning('gloo-spire-server')) return
    const { datastore, nodeAttestor, upstreamAuthority } = values.glooSpireServer?.plugins ?? {}
    const { gcp, azure } = nodeAttestor ?? {}
    const { disk, certManager } = upstreamAuthority ?? {}
    const help = 'set it, or disable the plugin'
    const missing = (section: string, path: RequiredPath): void =>
      report({ message: 'required', data: { path, section }, at: path, help })
    if (gcp?.enabled && !gcp.allowedProjectIds?.length)
      missing('gcp', `${plugins}.nodeAttestor.gcp.allowedProjectIds`)
    if (azure?.enabled && Object.keys(azure.tenants ?? {}).length === 0)
      report({ message: 'tenants', at: `${plugins}.nodeAttestor.azure.tenants`, help })
    if (certManager?.enabled) {
      if (!certManager.namespace) missing('certManager', `${plugins}.upstreamAuthority.certManager.namespace`)
      if (!certManager.issuerName)
        missing('certManager', `${plugins}.upstreamAuthority.certManager.issuerName`)
    }
    if (certManager?.enabled && disk?.enabled) {
      report({
        message: 'authorities',
        at: `${plugins}.upstreamAuthority.disk.enabled`,
        related: [
          {
            path: `${plugins}.upstreamAuthority.certManager.enabled`,
            message: 'the other authority is enabled here',
          },
        ],
        help: `set ${plugins}.upstreamAuthority.disk.enabled to false`,
      })
    }
    if (datastore?.databaseType !== 'sqlite3' && datastore?.connectionString?.endsWith('.sqlite3')) {
      report({
        message: 'fileOfSqlite',
        data: { type: String(datastore.databaseType) },
        at: `${plugins}.datastore.connectionString`,
        help: 'set the connection string of the database',
      })
    }
    if (datastore?.databaseType === 'mysql' && datastore.clientKeyPath && !datastore.clientCertPath)
      report({
        message: 'noCertificate',
        at: `${plugins}.datastore.clientKeyPath`,
        help: 'set clientCertPath too',
      })
  },
})

type RequiredPath =
  | `${typeof plugins}.nodeAttestor.gcp.allowedProjectIds`
  | `${typeof plugins}.upstreamAuthority.certManager.${'namespace' | 'issuerName'}`
