import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultValues } from '../../generator/model/values-tree.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { checkManifest } from '../../scripts/test-runners/kubeconform.ts'
import { kubernetesVersions } from '../../scripts/toolchain/versions.ts'
import { grouped } from '../../validator/base/grouped.ts'
import { shareOfDay, turnOfHelm } from '../share.ts'
import { coalesce, type Values } from '../verdicts/coalesce.ts'
import { changedByProbes } from './effects/render.ts'
import { helmTemplate, helmVersions, parseObjects, render, repository } from './support/chart.ts'
import { everything } from './support/everything.ts'
import { emptyLeaves, withEmpty, type EmptyLeaf } from './texts/empty-leaves.ts'

const isInItem = ({ path }: EmptyLeaf) => path.some((step) => typeof step === 'number')
const all = emptyLeaves()

/** Custom resources without a schema for kubeconform. */
const withoutSchema =
  /^kind: (GatewayLifecycleManager|IstioLifecycleManager|PodMonitor|PrometheusRule|ServiceMonitor|VerticalPodAutoscaler|WorkspaceSettings)$/m

/** What the chart refuses to render empty where it is read, as it says. */
const needed = [
  'glooAgent.relay.serverAddress',
  'glooUi.tls.secretName',
  'glooUi.tracing.endpoint',
  'glooUi.tracing.basePath',
  'glooSpireServer.plugins.nodeAttestor.gcp.allowedProjectIds',
  'glooSpireServer.plugins.upstreamAuthority.certManager.namespace',
  'glooSpireServer.plugins.upstreamAuthority.certManager.issuerName',
  'istioInstallations.northSouthGateways.0.name',
  'istioInstallations.eastWestGateways.0.name',
  'prometheus.server.verticalAutoscaler.containerPolicies',
]
const isNeeded = ({ path }: EmptyLeaf) => needed.includes(path.join('.'))
const inItems = all.filter((leaf) => isInItem(leaf) && !isNeeded(leaf))
const leaves = all.filter((leaf) => !isInItem(leaf) && !isNeeded(leaf))
const lists = leaves.filter(({ value }) => Array.isArray(value))
const texts = leaves.filter(({ value }) => value === '')
const maps = leaves.filter((leaf) => !lists.includes(leaf) && !texts.includes(leaf))

const releases: Record<string, object> = {
  everything,
  'an agent in the pod of the server': {
    common: { cluster: 'mgmt' },
    glooMgmtServer: { enabled: true, registerCluster: true },
    glooAgent: { enabled: true, runAsSidecar: true },
  },
}

test('lists, maps and texts may be empty', () => {
  const names = (some: EmptyLeaf[]) => some.map(({ path }) => path.join('.'))
  expect(names(lists)).toContain('glooMgmtServer.env')
  expect(names(maps)).toEqual(
    expect.arrayContaining([
      'featureGates',
      'glooAgent.securityContext',
      'redis.deployment.deploymentOverrides',
    ]),
  )
  expect(names(texts)).toEqual(expect.arrayContaining(['redis.auth.secretName', 'common.adminNamespace']))
})

test.each(shareOfDay(6, needed))('%s is refused where it is empty', async (name) => {
  const { status, stderr } = await helmTemplate({
    values: withEmpty(
      everything,
      all.filter(({ path }) => path.join('.') === name),
    ),
  })
  expect(status).not.toBe(0)
  const [section, key] = [name.split('.').at(1)!, name.split('.').at(-1)!]
  expect(stderr).toMatch(
    new RegExp(`${section}\\b.*\\b(requires?|needs)\\b.*\\b${key}|${section}\\b.*\\b${key} is required`),
  )
})

const kinds: [kind: string, empty: EmptyLeaf[]][] = [
  ['list', lists],
  ['map', maps],
  ['text', texts],
  ['value', leaves],
]
const emptied = Object.entries(releases).flatMap(([name, base]) =>
  kinds.map(([kind, empty]) => [name, kind, withEmpty(base, empty)] as const),
)

describe.each(helmVersions)('Helm %s', (helm) => {
  test.each(turnOfHelm(helm, 2, emptied))('%s with every %s empty', async (_name, _kind, values) => {
    const manifest = await render({ helm, values })
    expect(nullsIn(manifest)).toEqual([])
    const withSchema = manifest
      .split(/^---\n/m)
      .filter((document) => !withoutSchema.test(document))
      .join('---\n')
    for (const version of [kubernetesVersions[0], kubernetesVersions.at(-1)!]) {
      const { failed, passed, notes } = await checkManifest(withSchema, 'the release', version)
      expect(failed, notes.join('\n')).toBe(0)
      expect(passed).toBeGreaterThan(10)
    }
  })
})

test.each(helmVersions)(
  'Helm %s renders no null with every value in an item of a list empty',
  async (helm) => {
    expect(nullsIn(await render({ helm, values: withEmpty(everything, inItems) }))).toEqual([])
  },
)

const byName = grouped([...leaves, ...inItems].map((leaf) => [String(leaf.path.at(-1)), leaf] as const))

test('no null is rendered where the values of one name are empty', { timeout: 600_000 }, async () => {
  const defaults = defaultValues(glooPlatform.values)
  const full: Values = coalesce(everything, defaults)
  const share = shareOfDay(20, [...byName])
  const probes = share.map(([, empty]) =>
    Object.entries(coalesce(withEmpty(everything, empty) as Values, defaults))
      .filter(([section, value]) => JSON.stringify(value) !== JSON.stringify(full[section]))
      .map(([section, value]) => ({ path: [section], value })),
  )
  const changed = await changedByProbes(join(repository, 'charts/gloo-platform'), everything, probes)
  const nulls = share.map(([name], index) => [name, nullsIn(changed[index]!)])
  expect(nulls.filter(([, paths]) => paths!.length > 0)).toEqual([])
  expect(changed.filter((manifest) => manifest !== '').length).toBeGreaterThan(share.length / 2)
})

/** Nulls that the published chart renders too: Prometheus. */
const published =
  /\.spec\.(strategy\.rollingUpdate|template\.spec\.(dnsPolicy|containers\.\d+\.volumeMounts\.\d+\.(subPath|readOnly)))$/

/** Paths at which the objects of a manifest hold a null. */
function nullsIn(manifest: string): string[] {
  return parseObjects(manifest)
    .flatMap((object) => nulls(object, `${object.kind} ${object.metadata.name}`))
    .filter((path) => !published.test(path))
}

function nulls(node: unknown, path: string): string[] {
  if (node === null) return [path]
  if (typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, child]) => nulls(child, `${path}.${key}`))
}
