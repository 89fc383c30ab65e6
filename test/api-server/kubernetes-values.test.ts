import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { constraints } from '../../scripts/kubernetes/validation.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { startApiServer, type ApiServer } from './support/api-server.ts'
import { kubernetesProbes, type KubernetesProbe } from './support/kubernetes-probes.ts'
import { ensureNamespace } from './support/objects.ts'
import { overridden, takesOverride } from './support/overridden.ts'

const chart = await loadChart()

let server: ApiServer
beforeAll(async () => {
  server = await startApiServer()
  await ensureNamespace(server)
})
afterAll(() => server.stop())

function isAccepted({ kind, patch }: KubernetesProbe, value: unknown): Promise<boolean> {
  return takesOverride(server, kind, patch(value) as object)
}

/** What the schema says of the override alone: rules look at more than one value. */
function isValid({ kind, patch }: KubernetesProbe, value: unknown): boolean {
  const text = stringify({
    common: { cluster: 'mgmt' },
    glooMgmtServer: { enabled: true, [overridden[kind].override]: patch(value) },
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
