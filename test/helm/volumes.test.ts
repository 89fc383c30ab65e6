import { expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { renderObjects } from './support/chart.ts'

interface Pods {
  kind: string
  metadata: { name: string }
  spec: { template: { spec: { volumes?: { name: string }[] } } }
}

test('the volumes that the model names are those that a pod has whatever is set', async () => {
  const components = glooPlatform.components.filter(({ workload }) => workload?.volumes !== undefined)
  const objects = (await renderObjects({
    values: {
      common: { cluster: 'mgmt' },
      glooMgmtServer: { enabled: true },
      glooAgent: { enabled: true, relay: { serverAddress: 'gloo.example.com:9900' } },
      glooUi: { enabled: true },
      glooSpireServer: { enabled: true },
      redisStore: Object.fromEntries(
        ['snapshot', 'insights', 'extAuthService', 'rateLimiter'].map((purpose) => [
          purpose,
          { deployment: { enabled: true } },
        ]),
      ),
    },
  })) as unknown as Pods[]
  expect(components.length).toBeGreaterThan(5)
  for (const { workload } of components) {
    const pods = objects.find(
      ({ kind, metadata }) => kind === 'Deployment' && metadata.name === workload!.name,
    )
    expect(
      pods?.spec.template.spec.volumes?.map(({ name }) => name),
      workload!.name,
    ).toEqual(workload!.volumes)
  }
})
