import fc from 'fast-check'

const flag = fc.boolean()
const section = <Model extends Record<string, fc.Arbitrary<unknown>>>(model: Model) =>
  fc.record(model, { requiredKeys: [] })

/** A value that no chart here renders, or an empty one, which asks for nothing. */
const unknown = fc.constantFrom<unknown>({ limits: { cpu: 1 } }, ['a'], 'a', 7, true, {}, [], '')

/** Sections of third-party charts with values that are rendered, with defaults only, or not at all. */
export const thirdParty = section({
  clickhouse: section({
    enabled: flag,
    resources: unknown,
    shards: fc.constantFrom(1, 2),
    replicaCount: fc.constantFrom(1, 3),
    keeper: section({ enabled: flag, replicaCount: unknown }),
    image: section({ tag: fc.constant('24.1'), digest: unknown }),
  }),
  jaeger: section({
    enabled: flag,
    hotrod: unknown,
    agent: section({ enabled: flag, annotations: unknown }),
    collector: section({ enabled: flag }),
    allInOne: section({ enabled: flag, image: unknown }),
    storage: section({ type: fc.constantFrom('memory', 'badger', 'cassandra') }),
  }),
  postgresql: section({
    enabled: flag,
    primary: unknown,
    global: section({
      storageClass: unknown,
      postgresql: section({ auth: section({ username: fc.constant('ours'), secretKeys: unknown }) }),
    }),
  }),
  prometheus: section({
    enabled: flag,
    imagePullSecrets: fc.constant([{ name: 'registry' }]),
    scrapeEverything: unknown,
    rbac: section({ create: flag, extra: unknown }),
    server: section({ replicaCount: fc.constant(1), sharding: unknown }),
    nodeExporter: section({ enabled: flag }),
  }),
})
