import { clickhouse } from './clickhouse/clickhouse.ts'
import { extAuthService } from './ext-auth-service/ext-auth-service.ts'
import { glooAgent } from './gloo-agent.ts'
import { glooAnalyzer } from './gloo-analyzer.ts'
import { glooMgmtServer } from './gloo-mgmt-server.ts'
import { glooPortalServer } from './gloo-portal-server/gloo-portal-server.ts'
import { glooSpireServer } from './gloo-spire-server/gloo-spire-server.ts'
import { glooUi } from './gloo-ui/gloo-ui.ts'
import { prometheus } from './prometheus/prometheus.ts'
import { rateLimiter } from './rate-limiter/rate-limiter.ts'
import { rateLimiterRedis } from './rate-limiter/redis.ts'
import { jaeger } from './jaeger/jaeger.ts'
import { postgresql } from './postgresql/postgresql.ts'
import { redis } from './redis.ts'
import { redisStores } from './redis-stores.ts'
import { telemetryCollector } from './telemetry/collector.ts'
import { telemetryGateway } from './telemetry/gateway.ts'

/** The components that the chart renders, in the order of `values.yaml`. */
export const components = [
  glooMgmtServer,
  glooAgent,
  redis,
  ...redisStores,
  glooUi,
  glooAnalyzer,
  glooPortalServer,
  extAuthService,
  rateLimiter,
  rateLimiterRedis,
  glooSpireServer,
  postgresql,
  clickhouse,
  jaeger,
  telemetryCollector,
  telemetryGateway,
  prometheus,
] as const
