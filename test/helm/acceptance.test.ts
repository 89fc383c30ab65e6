import { expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { nameOf, publishedObjects } from './upstream/compare.ts'
import { newestFixtures, olderFixtures } from './upstream/fixtures.ts'
import { leavesOf } from './support/leaves.ts'

/** What `upstream-objects.test.ts` and `older-objects.test.ts` compare ours with, leaf by leaf. */
const fixtures = { '2.7.2': newestFixtures, '2.5.8': olderFixtures }

/** Which component an object belongs to, by its kind and name; the first that fits. */
const owners: [RegExp, string][] = [
  [/ (redis|rate-limiter-redis)$/, 'rate-limiter-redis'],
  [/ (gloo-mesh-redis|redis-client-config)$/, 'redis'],
  [/ (gloo-mesh-ui|dashboard-envoy|nginx-default-conf)|^Dashboard /, 'gloo-ui'],
  [/ gloo-telemetry-collector/, 'telemetry-collector'],
  [/ gloo-telemetry-gateway/, 'telemetry-gateway'],
  [/ (gloo-prometheus-server|prometheus-server)$/, 'prometheus'],
  [/ gloo-mesh-agent/, 'gloo-agent'],
  [/ gloo-mesh-analyzer/, 'gloo-analyzer'],
  [/ (gloo-mesh-portal-server|portal-)/, 'gloo-portal-server'],
  [/ (ext-auth-service|opa-config)/, 'ext-auth-service'],
  [/ rate-limiter/, 'rate-limiter'],
  [/ (gloo-spire-server|spire-server)/, 'gloo-spire-server'],
  [/ gloo-jaeger/, 'jaeger'],
  [/ clickhouse/, 'clickhouse'],
  [/ (gloo-)?postgresql/, 'postgresql'],
  [/ (gloo-mesh-mgmt-server|relay-|license-keys)/, 'gloo-mgmt-server'],
  [/^(IstioLifecycleManager|GatewayLifecycleManager) /, 'istioInstallations'],
  [/^(KubernetesCluster|Workspace|WorkspaceSettings|Namespace) /, 'registration'],
]

/** Components of which no published rendering was seen. */
const ofOurOwn = /^redis-store-/

interface Row {
  component: string
  source: string
  objects: Set<string>
  leaves: number
}

function acceptanceTable(): Row[] {
  const rows = new Map<string, Row>()
  for (const [source, names] of Object.entries(fixtures)) {
    for (const { object } of names.flatMap((name) => publishedObjects(name))) {
      const name = nameOf(object)
      const component = owners.find(([pattern]) => pattern.test(name))?.[1] ?? `? ${name}`
      const key = `${component} ${source}`
      const row = rows.get(key) ?? { component, source, objects: new Set(), leaves: 0 }
      rows.set(key, row)
      row.objects.add(name)
      row.leaves += Object.keys(leavesOf(object)).length
    }
  }
  return [...rows.values()]
}

// The table of what is compared with the published chart; `npx vitest run test/helm/acceptance.test.ts` prints it.
test('every component is compared with objects of the published chart', () => {
  const table = acceptanceTable()
  const lines = table.map(
    ({ component, source, objects, leaves }) =>
      `| ${component} | ${objects.size} | ${leaves} | ${source}, as rendered |`,
  )
  process.stdout.write(
    `${['| component | objects | leaves | source |', '| --- | --- | --- | --- |', ...lines].join('\n')}\n`,
  )
  const compared = table.map(({ component }) => component)
  expect(compared.filter((component) => component.startsWith('?'))).toEqual([])
  const ids = glooPlatform.components.map(({ id }) => id)
  expect(ids.filter((id) => !ofOurOwn.test(id) && !compared.includes(id))).toEqual([])
})
