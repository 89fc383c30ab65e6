import type { EnvVar } from '../../../kubernetes/types.ts'

/** Credentials of Redis, which the exporters of streams read. */
export const optionalRedisAuth: EnvVar[] = [
  { name: 'REDIS_USERNAME', valueFrom: { secretKeyRef: secretKey('username') } },
  { name: 'REDIS_PASSWORD', valueFrom: { secretKeyRef: secretKey('password') } },
]

function secretKey(key: string) {
  return { key, name: 'redis-auth-secrets', optional: true }
}
