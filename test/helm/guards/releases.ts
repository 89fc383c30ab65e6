import fc from 'fast-check'

const flag = fc.boolean()
const section = <Model extends Record<string, fc.Arbitrary<unknown>>>(model: Model) =>
  fc.record(model, { requiredKeys: [] })

const address = fc.constantFrom('', 'redis.example.com:6379')
// Quantities that schema and other rules accept: a rule is not run where a value that it reads is wrong.
const cpu = fc.oneof(
  fc.constantFrom('500m', '2999m', '3000m', '2.5', '3.', '3e0', '30e-1', '2u', '+4', '0Ki'),
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: 5 }).map(String),
  fc.integer({ min: 0, max: 9000 }).map((amount) => `${amount}m`),
  fc.integer({ min: 0, max: 50 }).map((amount) => amount / 8),
)

const port = fc.constantFrom(8080, 8090, 9901, 20202, 30000)
const replacing = fc.constantFrom(
  {},
  { spec: { replicas: 1 } },
  { spec: { template: { spec: { containers: [{ name: 'own' }] } } } },
)

const redis = section({
  address,
  deployment: section({
    enabled: flag,
    ioThreads: fc.integer({ min: 1, max: 3 }),
    resources: section({ requests: section({ cpu }), limits: section({ cpu }) }),
    deploymentOverrides: replacing,
  }),
})

const store = section({
  snapshot: section({ client: section({ address }), deployment: section({ enabled: flag }) }),
})

const tracing = section({
  endpoint: fc.constantFrom('', 'jaeger.example.com'),
  port: fc.constantFrom(0, 16686),
  basePath: fc.constantFrom('', '/', '/gloo', '/tracing-ui/'),
})

const gateways = fc.array(section({ enabled: flag, name: fc.constantFrom('', 'a', 'b') }), { maxLength: 2 })

const collector = section({
  enabled: flag,
  mode: fc.constantFrom('daemonset', 'deployment', 'statefulset'),
  replicaCount: fc.integer({ min: 0, max: 2 }),
  presets: section({ clusterMetrics: section({ enabled: flag }) }),
  dnsPolicy: fc.constantFrom('ClusterFirst', 'None'),
  dnsConfig: fc.constantFrom({}, { nameservers: ['192.0.2.53'] }),
  config: section({
    service: section({ extensions: fc.constantFrom([], ['zpages'], ['zpages', 'health_check']) }),
  }),
})

const plugins = section({
  nodeAttestor: section({
    gcp: section({ enabled: flag, allowedProjectIds: fc.constantFrom([], ['project']) }),
    azure: section({ enabled: flag, tenants: fc.constantFrom({}, { tenant: {} }) }),
  }),
  upstreamAuthority: section({
    disk: section({ enabled: flag }),
    certManager: section({
      enabled: flag,
      namespace: fc.constantFrom('', 'cert-manager'),
      issuerName: fc.constantFrom('', 'spire'),
    }),
  }),
  datastore: section({
    databaseType: fc.constantFrom('sqlite3', 'postgres', 'mysql'),
    connectionString: fc.constantFrom('', '/run/spire/data/datastore.sqlite3', 'postgres://spire'),
  }),
})

const probe = section({ httpGet: section({ port: fc.constantFrom('metrics', 'web', 8080) }) })

const prometheus = section({
  enabled: flag,
  configmapReload: section({
    prometheus: section({
      enabled: flag,
      containerPortName: fc.constantFrom('', 'metrics', 'web'),
      livenessProbe: probe,
      readinessProbe: probe,
    }),
  }),
  server: section({
    verticalAutoscaler: section({
      enabled: flag,
      containerPolicies: fc.constantFrom([], [{ containerName: '*' }]),
    }),
    statefulSet: section({ enabled: flag }),
    persistentVolume: section({ enabled: flag }),
    extraVolumes: fc.array(
      fc.constantFrom('mine', 'config-volume', 'storage-volume').map((name) => ({ name, emptyDir: {} })),
      { maxLength: 2 },
    ),
  }),
})

/** Releases that install something, with the values that guards read in every combination that matters. */
export const releases = section({
  glooMgmtServer: section({
    enabled: flag,
    registerCluster: flag,
    agents: fc.array(
      fc.constantFrom('demo', 'cluster1', 'cluster2').map((name) => ({ name })),
      { maxLength: 3 },
    ),
    ports: section({ grpc: port, healthcheck: port }),
    deploymentOverrides: replacing,
  }),
  glooAgent: section({
    enabled: flag,
    runAsSidecar: flag,
    ports: section({ http: port, 'grpc-internaladmin': port }),
    relay: section({ serverAddress: fc.constantFrom('', 'gloo.example.com:9900') }),
  }),
  glooUi: section({
    enabled: flag,
    tls: section({ enabled: flag, secretName: fc.constantFrom('', 'certificate') }),
    basePath: fc.constantFrom('/', '/gloo/'),
    tracing,
    ports: section({ grpc: port }),
  }),
  glooAnalyzer: section({ enabled: flag, runAsSidecar: flag, ports: section({ stats: port }) }),
  extAuthService: section({
    enabled: flag,
    extAuth: section({
      opaServer: section({ enabled: flag }),
      service: section({
        type: fc.constantFrom('ClusterIP', 'NodePort'),
        grpcPort: fc.constantFrom(8080, 8181),
        debugPort: fc.constantFrom(8080, 9091),
        grpcNodePort: fc.constantFrom(30000, 30001),
        healthNodePort: fc.constantFrom(30000, 30002),
      }),
    }),
  }),
  redis,
  redisStore: store,
  istioInstallations: section({ enabled: flag, northSouthGateways: gateways, eastWestGateways: gateways }),
  telemetryCollector: collector,
  telemetryGateway: collector,
  glooSpireServer: section({ enabled: flag, plugins }),
  prometheus,
}).filter(({ istioInstallations: _notAComponent, ...release }) =>
  // Of values with which nothing runs, a rule judges Redis as a layer of others.
  Object.values(release).some((component) => {
    const { enabled, runAsSidecar } = component as { enabled?: boolean; runAsSidecar?: boolean }
    return enabled === true && runAsSidecar !== true
  }),
)
