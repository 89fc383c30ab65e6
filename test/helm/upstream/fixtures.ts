/** Releases whose objects in the published chart 2.7.2 are known. */
export const newestFixtures = ['management', 'agent']

/** Releases with one component each that no published rendering of 2.7.2 shows: 2.5.8 is the newest seen. */
export const olderFixtures = [
  'gloo-analyzer',
  'gloo-portal-server',
  'ext-auth',
  'ext-auth-sidecar',
  'rate-limiter',
  'rate-limiter-tls',
  'gloo-spire-server',
  'istio',
  'registration',
  'jaeger',
  'clickhouse',
  'postgresql',
].map((name) => `2.5.8/${name}`)
