import type { Dashboard } from '../../model/dashboard.ts'
import { agents } from './agents.ts'
import { managementServer } from './management-server.ts'
import { redis } from './redis.ts'
import { safeMode } from './safe-mode.ts'

/**
 * The dashboard of the platform. It has metrics that the collector passes on (`filter/min` of its configuration) and whose
 * type a source shows: the alerts of the published chart, the documentation of safe mode, a name that says it
 * (`_timestamp_seconds`, `_err`).
 */
const platform: Dashboard = {
  id: 'gloo-platform',
  title: 'Gloo Platform',
  tags: ['gloo-platform'],
  clustersOf: 'relay_pull_clients_connected',
  rows: [safeMode, managementServer, agents, redis],
}

export const dashboards: readonly Dashboard[] = [platform]
