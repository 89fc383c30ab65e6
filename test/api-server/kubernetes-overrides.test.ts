import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { startApiServer, type ApiServer } from './support/api-server.ts'
import { contradictions } from './support/kubernetes-contradictions.ts'
import { ensureNamespace } from './support/objects.ts'
import { overridden, takesOverride } from './support/overridden.ts'

const chart = await loadChart()

let server: ApiServer
beforeAll(async () => {
  server = await startApiServer()
  await ensureNamespace(server)
})
afterAll(() => server.stop())

function rulesThatReport(kind: keyof typeof overridden, override: object): string[] {
  const text = stringify({
    common: { cluster: 'mgmt' },
    glooMgmtServer: { enabled: true, [overridden[kind].override]: override },
  })
  const releases = [{ name: 'values.yaml', files: [{ name: 'values.yaml', text }] }]
  const { diagnostics } = validateReleases({ releases, chart, tool: 'test' })
  return diagnostics.flatMap(({ severity, ruleId }) => (severity === 'error' ? [ruleId] : []))
}

test.each(contradictions)(
  '$kind: $wrong is refused by the API server and by $rule',
  async ({ kind, rule, wrong, right }) => {
    expect(await takesOverride(server, kind, wrong)).toBe(false)
    expect(rulesThatReport(kind, wrong)).toEqual([rule])
    expect(await takesOverride(server, kind, right)).toBe(true)
    expect(rulesThatReport(kind, right)).toEqual([])
  },
)
