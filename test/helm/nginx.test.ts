import { expect, test } from 'vitest'
import { objectOf, renderObjects } from './support/chart.ts'
import { testByNginx } from './support/nginx.ts'

test.each(['dualStack', 'ipv4', 'IPv6'])('nginx accepts the configuration for %s', async (ipVersion) => {
  const objects = await renderObjects({
    values: { common: { cluster: 'mgmt' }, glooUi: { enabled: true, ipVersion } },
  })
  const { data } = objectOf(objects, 'ConfigMap', 'nginx-default-conf') as unknown as {
    data: { 'default.conf': string }
  }
  const { status, stderr } = await testByNginx(data['default.conf'])
  expect(stderr).toContain('test is successful')
  expect(stderr).not.toContain('[warn]')
  expect(status).toBe(0)
})

test('nginx refuses a configuration with a mistake', async () => {
  const { status, stderr } = await testByNginx('server {\n  lisen 20202;\n}')
  expect(stderr).toContain('unknown directive "lisen"')
  expect(status).toBe(1)
})
