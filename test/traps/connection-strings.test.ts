import { expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { validateReleases } from '../../validator/check/validate.ts'

const chart = await loadChart()

test.each([
  ['/run/spire/data/datastore.sqlite3', 0],
  ['dbname=spire user=spire password=Qx7Zt0pQ9w', 1],
  ['spire:Qx7Zt0pQ9w@tcp(db:3306)/spire', 1],
])('the connection string %s is reported as a secret %i times', (connectionString, times) => {
  const values = {
    common: { cluster: 'mgmt' },
    glooSpireServer: { enabled: true, plugins: { datastore: { connectionString } } },
  }
  const { diagnostics } = validateReleases({
    releases: [{ name: 'r', files: [{ name: 'values.yaml', text: JSON.stringify(values) }] }],
    chart,
    tool: 'test',
  })
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'literal-secret')).toHaveLength(times)
})
