import { describe, expect, test } from 'vitest'
import { checkManifest } from '../../scripts/test-runners/kubeconform.ts'
import { kubernetesVersions } from '../../scripts/toolchain/versions.ts'
import { grouped } from '../../validator/base/grouped.ts'
import { helmVersions, parseObjects, render } from './support/chart.ts'
import { emptyLeaves, withEmpty, type EmptyLeaf } from './texts/empty-leaves.ts'

const leaves = emptyLeaves()
const lists = leaves.filter(({ value }) => Array.isArray(value))
const texts = leaves.filter(({ value }) => value === '')
const maps = leaves.filter((leaf) => !lists.includes(leaf) && !texts.includes(leaf))

const server = { enabled: true, registerCluster: true }
const releases: Record<string, object> = {
  'server and agent': {
    common: { cluster: 'mgmt' },
    glooMgmtServer: server,
    glooAgent: { enabled: true, istiodSidecar: { createRoleBinding: true } },
  },
  'an agent in the pod of the server': {
    common: { cluster: 'mgmt' },
    glooMgmtServer: server,
    glooAgent: { enabled: true, runAsSidecar: true },
  },
  'the UI, with a login': {
    common: { cluster: 'mgmt' },
    glooUi: { enabled: true, tls: { enabled: true }, auth: { enabled: true, backend: 'oidc' } },
  },
  'credentials for Redis': {
    common: { cluster: 'mgmt' },
    glooMgmtServer: server,
    redis: { auth: { enabled: true } },
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

describe.each(helmVersions)('Helm %s', (helm) => {
  describe.each(Object.entries(releases))('%s', (_name, base) => {
    test.each([
      ['list', lists],
      ['map', maps],
      ['text', texts],
      ['value', leaves],
    ])('with every %s empty', async (_kind, empty) => {
      const manifest = await render({ helm, values: withEmpty(base, empty) })
      expect(nullsIn(manifest)).toEqual([])
      for (const version of kubernetesVersions) {
        const { failed, passed, notes } = await checkManifest(manifest, 'the release', version)
        expect(failed, notes.join('\n')).toBe(0)
        expect(passed).toBeGreaterThan(10)
      }
    })
  })
})

const byName = grouped(leaves.map((leaf) => [leaf.path.at(-1)!, leaf] as const))

test.each([...byName])('no null is rendered where %s alone is empty', async (_name, empty) => {
  expect(nullsIn(await render({ values: withEmpty(releases['server and agent']!, empty) }))).toEqual([])
})

/** Paths at which the objects of a manifest hold a null. */
function nullsIn(manifest: string): string[] {
  return parseObjects(manifest).flatMap((object) => nulls(object, `${object.kind} ${object.metadata.name}`))
}

function nulls(node: unknown, path: string): string[] {
  if (node === null) return [path]
  if (typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, child]) => nulls(child, `${path}.${key}`))
}
