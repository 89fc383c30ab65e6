import { expect, test } from 'vitest'
import { summarizeFindings, summarizeKinds, summarizeSettings } from '../../scripts/demo/summary.ts'
import type { KubernetesObject } from '../../scripts/helm/objects.ts'

const container = {
  name: 'redis',
  image: 'docker.io/redis:7.4.2-alpine',
  args: ['--save ""', '--io-threads 2'],
  env: [{ name: 'MASTER' }],
  resources: { requests: { cpu: 3 } },
}
const objects: KubernetesObject[] = [
  { apiVersion: 'v1', kind: 'Service', metadata: { name: 'mgmt', annotations: { a: '1', b: '2' } } },
  { apiVersion: 'v1', kind: 'Service', metadata: { name: 'redis' } },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'redis' },
    spec: { template: { spec: { containers: [container] } } },
  },
]

test('lists objects by kind', () => {
  expect(summarizeKinds(objects)).toEqual(['  Service     mgmt, redis', '  Deployment  redis'])
})

test('shows what the settings became', () => {
  expect(summarizeSettings(objects)).toEqual([
    '  Service mgmt: 2 annotations',
    '  Deployment redis: docker.io/redis:7.4.2-alpine',
    '    cpu request 3',
    '    --io-threads 2',
    '    environment MASTER',
  ])
})

test('counts and lists findings', () => {
  const diagnostics = [
    {
      ruleId: 'unknown-key',
      severity: 'error',
      message: 'x',
      file: 'a.yaml',
      range: { start: { line: 3, col: 1 } },
    },
  ]
  expect(summarizeFindings({ diagnostics, summary: { errors: 1, warnings: 0, infos: 0 } })).toEqual([
    'errors 1, warnings 0, infos 0',
    '  error    3:1    x [unknown-key]',
  ])
})
