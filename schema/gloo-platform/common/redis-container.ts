import type { Container } from '../../model/workload.ts'

/** The container of each built-in Redis. */
export const redisContainer: Omit<Container, 'name'> = {
  section: 'redis.deployment',
  fipsBuild: 'third-party',
  holdsOwnData: true,
  ports: [],
  readiness: { command: ['redis-cli', 'ping'], initialDelaySeconds: 5, periodSeconds: 10 },
}
