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

const redis = section({
  address,
  deployment: section({
    enabled: flag,
    ioThreads: fc.integer({ min: 1, max: 3 }),
    resources: section({ requests: section({ cpu }), limits: section({ cpu }) }),
    deploymentOverrides: fc.constantFrom(
      {},
      { spec: { replicas: 1 } },
      { spec: { template: { spec: { containers: [{ name: 'redis' }] } } } },
    ),
  }),
})

const store = section({
  snapshot: section({ client: section({ address }), deployment: section({ enabled: flag }) }),
})

/** Releases that install something, with the values that guards read in every combination that matters. */
export const releases = section({
  glooMgmtServer: section({ enabled: flag }),
  glooAgent: section({
    enabled: flag,
    runAsSidecar: flag,
    relay: section({ serverAddress: fc.constantFrom('', 'gloo.example.com:9900') }),
  }),
  glooUi: section({
    enabled: flag,
    tls: section({ enabled: flag, secretName: fc.constantFrom('', 'certificate') }),
  }),
  redis,
  redisStore: store,
}).filter((release) =>
  // Of values with which nothing runs, a rule judges Redis as a layer of others.
  Object.values(release).some((component) => {
    const { enabled, runAsSidecar } = component as { enabled?: boolean; runAsSidecar?: boolean }
    return enabled === true && runAsSidecar !== true
  }),
)
