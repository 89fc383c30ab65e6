import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import deepmerge from 'deepmerge'
import { stringify } from 'yaml'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { constraints } from '../../scripts/kubernetes/validation.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { startApiServer, type ApiServer } from './support/api-server.ts'
import { kubernetesProbes, type KubernetesProbe } from './support/kubernetes-probes.ts'
import { ensureNamespace, json } from './support/objects.ts'

const chart = await loadChart()

let server: ApiServer
beforeAll(async () => {
  server = await startApiServer()
  await ensureNamespace(server)
})
afterAll(() => server.stop())

const objects = {
  Deployment: {
    path: '/apis/apps/v1/namespaces/default/deployments?fieldValidation=Strict&dryRun=All',
    override: 'deploymentOverrides',
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'a' },
      spec: {
        selector: { matchLabels: { app: 'a' } },
        template: {
          metadata: { labels: { app: 'a' } },
          spec: { containers: [{ name: 'main', image: 'i' }] },
        },
      },
    },
  },
  Service: {
    // A dry run does not ask whether a port of the node may be taken.
    path: '/api/v1/namespaces/default/services?fieldValidation=Strict',
    override: 'serviceOverrides',
    object: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { generateName: 'a-' },
      spec: { ports: [{ name: 'a', port: 80 }] },
    },
  },
} as const

/** Mappings merge, sequences replace, as in overrides. */
async function isAccepted({ kind, patch }: KubernetesProbe, value: unknown): Promise<boolean> {
  const { object, path } = objects[kind]
  const changed = deepmerge<object>(object, patch(value) as object, {
    arrayMerge: (_, source: unknown[]) => source,
  })
  const { status, body } = await server.ask('POST', path, json(changed))
  if (![201, 400, 422].includes(status)) throw new Error(`${status}: ${body}`)
  return status === 201
}

/** What the schema says of the override alone: rules look at more than one value. */
function isValid({ kind, patch }: KubernetesProbe, value: unknown): boolean {
  const text = stringify({
    common: { cluster: 'mgmt' },
    glooMgmtServer: { enabled: true, [objects[kind].override]: patch(value) },
  })
  const releases = [{ name: 'values.yaml', files: [{ name: 'values.yaml', text }] }]
  const { diagnostics } = validateReleases({ releases, chart, tool: 'test' })
  return !diagnostics.some(({ ruleId }) => ['not-allowed', 'wrong-type', 'unknown-key'].includes(ruleId))
}

test('every constraint has a probe', () => {
  const known = Object.entries(constraints).flatMap(([definition, fields]) =>
    Object.keys(fields).map((field) => `${definition.split('.').at(-1)}.${field}`),
  )
  expect([...new Set(kubernetesProbes.map(({ field }) => field))].sort()).toEqual(known.sort())
})

describe.each(kubernetesProbes.map((probe, index) => ({ name: `${index} ${probe.field}`, probe })))(
  '$name',
  ({ probe }) => {
    test('a right value is accepted by the API server and by the schema', async () => {
      expect([await isAccepted(probe, probe.right), isValid(probe, probe.right)]).toEqual([true, true])
    })

    test('a wrong value is refused by both', async () => {
      expect([await isAccepted(probe, probe.wrong), isValid(probe, probe.wrong)]).toEqual([false, false])
    })
  },
)
