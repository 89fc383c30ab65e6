import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holds } from '../../schema/model/condition.ts'
import { resourcesAt } from '../../generator/model/resource-at-version.ts'
import { resources as known } from '../../schema/gloo-platform-crds/resources/index.ts'
import { startApiServer, type ApiServer } from './support/api-server.ts'
import { installedCrds } from './support/crds.ts'
import { exampleManifests } from './support/examples.ts'
import { installCrds, uninstallCrds } from './support/helm.ts'
import { create, storedId } from './support/objects.ts'

const resources = resourcesAt(known, '2.7.2')

let server: ApiServer
beforeAll(async () => {
  server = await startApiServer()
})
afterAll(() => server.stop())

const gates = { insightsConfiguration: true, ExternalWorkloads: true }
const [full, core, relaxed, relaxedCore] = [
  { installEnterpriseCrds: true, disableAdmissionValidation: false },
  { installEnterpriseCrds: false, disableAdmissionValidation: false },
  { installEnterpriseCrds: true, disableAdmissionValidation: true },
  { installEnterpriseCrds: false, disableAdmissionValidation: true },
] as const

/** From `full` back to it, by each of the twelve upgrades from one combination of the switches to another. */
const upgrades = [
  ...[relaxedCore, relaxed, relaxedCore, core, relaxedCore, full],
  ...[relaxed, core, relaxed, full, core, full],
]

const namesOf = (isOn: (path: string) => boolean): string[] =>
  resources
    .filter(({ includedWhen }) => includedWhen === undefined || holds(includedWhen, isOn))
    .map(({ plural, group }) => `${plural}.${group}`)
    .sort()

const everything = namesOf(() => true)

/** The examples of the kinds that the chart installs. */
const examples = exampleManifests().filter(({ manifest }) =>
  resources.some(({ kind }) => kind === manifest.kind),
)

describe('the chart of the CRDs', () => {
  test('is accepted with the core kinds alone', async () => {
    await installCrds(server, core)
    const found = await installedCrds(server)
    expect(found).toEqual({ names: namesOf((path) => path === 'installIstioOperator'), wrong: [] })
  })

  test('is accepted with everything that a switch or a gate adds', async () => {
    await installCrds(server, { ...full, featureGates: gates, installRateLimitConfigCrd: true })
    expect(await installedCrds(server)).toEqual({ names: everything, wrong: [] })
  })

  test('has a release whose Secret stays under 300 KB', async () => {
    const { body } = await server.ask(
      'GET',
      '/api/v1/namespaces/gloo-mesh/secrets?labelSelector=owner%3Dhelm',
    )
    const { items } = JSON.parse(body) as { items: { data: { release: string } }[] }
    const sizes = items.map(({ data }) => data.release.length)
    expect(Math.max(...sizes)).toBeLessThan(300_000)
    // With less than that the CRDs would not be in it.
    expect(Math.max(...sizes)).toBeGreaterThan(100_000)
  })

  test('loses no resource by an upgrade between any two combinations, nor by going', async () => {
    const stored = await Promise.all(
      examples.map(async ({ manifest }) => ({ manifest, id: await create(server, manifest) })),
    )
    const lost = async (): Promise<string[]> => {
      const found = await Promise.all(
        stored.map(async ({ manifest, id }) => (await storedId(server, manifest)) === id),
      )
      return stored.filter((_, index) => !found[index]).map(({ manifest }) => manifest.kind)
    }
    for (const values of upgrades) {
      await installCrds(server, values)
      expect([values, await lost(), await installedCrds(server)]).toEqual([
        values,
        [],
        { names: everything, wrong: [] },
      ])
    }
    for (const featureGates of [gates, {}]) {
      await installCrds(server, { featureGates })
      expect(await lost()).toEqual([])
    }
    await uninstallCrds(server)
    expect([await lost(), (await installedCrds(server)).names]).toEqual([[], everything])
    // Installed again, the chart takes over what it has left.
    await installCrds(server, full)
    expect([await lost(), await installedCrds(server)]).toEqual([[], { names: everything, wrong: [] }])
  })

  test.each(['3.17.4', '3.22.0'] as const)('takes over what another Helm installed: %s', async (helm) => {
    for (const values of [core, full]) {
      await installCrds(server, values, helm)
      expect(await installedCrds(server)).toEqual({ names: everything, wrong: [] })
    }
  })
})
