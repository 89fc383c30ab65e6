const redisConnection = [
  'connMaxIdleTime',
  'connMaxLifetime',
  'contextTimeoutEnabled',
  'dialTimeout',
  'idleTimeout',
  'masterName',
  'maxConnAge',
  'maxIdleConns',
  'maxRedirects',
  'maxRetries',
  'maxRetryBackoff',
  'minIdleConns',
  'minRetryBackoff',
  'poolFifo',
  'poolSize',
  'poolTimeout',
  'readOnly',
  'readTimeout',
  'redisStreamSizeOverride',
  'routeByLatency',
  'routeRandomly',
  'writeTimeout',
]

const redisClient = [
  'address',
  'clustered',
  'db',
  'secretKey',
  'socketType',
  ...['enabled', 'passwordKey', 'secretName', 'usernameKey'].map((key) => `auth.${key}`),
  ...['caCertKey', 'enabled', 'secretName'].map((key) => `certs.${key}`),
  ...redisConnection.map((key) => `connection.${key}`),
]

/**
 * Named templates of `templates/gloo-platform/static/` that are given a section of the values, and which values below that section
 * each of them reads. A test holds the list against the files.
 */
export const sectionTemplates: Readonly<Record<string, readonly string[]>> = {
  image: ['registry', 'repository', 'tag'],
  imagePullSecrets: ['image.pullSecret', 'imagePullSecrets'],
  env: ['env', 'extraEnvs'],
  securityContext: ['securityContext', 'runAsUser', 'floatingUserId'],
  secretNamespaces: ['namespacedRbac'],
}

/** What other named templates read in ways that do not show as `.Values` and a whole path in their text. */
export const indirectReads: Readonly<Record<string, readonly string[]>> = {
  agentSecurityContext: [
    'glooAgent.runAsUser',
    'glooAgent.floatingUserId',
    'glooMgmtServer.runAsUser',
    'glooMgmtServer.floatingUserId',
  ],
  redisClientConfig: [
    ...redisClient.map((key) => `redis.${key}`),
    ...['snapshot', 'insights', 'extAuthService', 'rateLimiter'].flatMap((purpose) =>
      redisClient.map((key) => `redisStore.${purpose}.client.${key}`),
    ),
  ],
}
