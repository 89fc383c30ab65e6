import type { KubernetesProbe } from './kubernetes-probes.ts'

/** An override whose values contradict each other, and one like it that is right. */
export interface Contradiction {
  kind: KubernetesProbe['kind']
  rule: string
  wrong: object
  right: object
}

const pod = (spec: object): object => ({ spec: { template: { spec } } })
const toleration = (item: object): object => pod({ tolerations: [item] })
const terms = (...nodeSelectorTerms: object[]): object =>
  pod({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
  })
const nodes = (expression: object): object => terms({ matchExpressions: [expression] })
const otherPods = (expression: object): object =>
  pod({
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: 'zone', labelSelector: { matchExpressions: [expression] } },
        ],
      },
    },
  })
const spread = (whenUnsatisfiable: string): object =>
  pod({
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        minDomains: 2,
        topologyKey: 'zone',
        whenUnsatisfiable,
        labelSelector: { matchLabels: { app: 'a' } },
      },
    ],
  })
const service = (spec: object): object => ({ spec })

function of(kind: Contradiction['kind'], rule: string, ...rows: [wrong: object, right: object][]) {
  return rows.map(([wrong, right]): Contradiction => ({ kind, rule, wrong, right }))
}

export const contradictions: readonly Contradiction[] = [
  ...of(
    'Deployment',
    'override-scheduling-accepted',
    [
      toleration({ key: 'a', operator: 'Exists', value: 'b' }),
      toleration({ key: 'a', operator: 'Equal', value: 'b' }),
    ],
    [toleration({ effect: 'NoSchedule' }), toleration({ effect: 'NoSchedule', operator: 'Exists' })],
    [
      toleration({ key: 'a', operator: 'Exists', effect: 'NoSchedule', tolerationSeconds: 5 }),
      toleration({ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 }),
    ],
    [nodes({ key: 'a', operator: 'In' }), nodes({ key: 'a', operator: 'In', values: ['b'] })],
    [nodes({ key: 'a', operator: 'Exists', values: ['b'] }), nodes({ key: 'a', operator: 'DoesNotExist' })],
    [
      nodes({ key: 'a', operator: 'Gt', values: ['1', '2'] }),
      nodes({ key: 'a', operator: 'Lt', values: ['1'] }),
    ],
    [terms(), terms({})],
    [
      otherPods({ key: 'a', operator: 'NotIn', values: [] }),
      otherPods({ key: 'a', operator: 'NotIn', values: ['b'] }),
    ],
    [
      otherPods({ key: 'a', operator: 'DoesNotExist', values: ['b'] }),
      otherPods({ key: 'a', operator: 'Exists' }),
    ],
    [spread('ScheduleAnyway'), spread('DoNotSchedule')],
  ),
  ...of(
    'Deployment',
    'override-volumes-accepted',
    [
      pod({
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'a', emptyDir: {} },
        ],
      }),
      pod({ volumes: [{ name: 'a', emptyDir: {} }, { name: 'b' }] }),
    ],
    [
      pod({ volumes: [{ name: 'a', configMap: { name: 'x' }, secret: { secretName: 'x' } }] }),
      pod({ volumes: [{ name: 'a', configMap: { name: 'x' } }] }),
    ],
  ),
  ...of(
    'Deployment',
    'override-rollout-accepted',
    [
      { spec: { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } } },
      { spec: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } } },
    ],
    [
      { spec: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } } } },
      { spec: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '1%' } } } },
    ],
    [
      { spec: { minReadySeconds: 20, progressDeadlineSeconds: 20 } },
      { spec: { minReadySeconds: 20, progressDeadlineSeconds: 21 } },
    ],
    [
      { spec: { selector: { matchLabels: { team: 'x' } } } },
      {
        spec: { selector: { matchLabels: { team: 'x' } }, template: { metadata: { labels: { team: 'x' } } } },
      },
    ],
  ),
  ...of(
    'Service',
    'override-service-accepted',
    ...[
      { externalTrafficPolicy: 'Local' },
      { loadBalancerSourceRanges: ['10.0.0.0/8'] },
      { loadBalancerClass: 'example.com/a' },
      { allocateLoadBalancerNodePorts: false },
    ].map((fields): [object, object] => [
      service({ type: 'ClusterIP', ...fields }),
      service({ type: 'LoadBalancer', ...fields }),
    ]),
    [
      service({ type: 'ClusterIP', ports: [{ port: 80, nodePort: 30_123 }] }),
      service({ type: 'NodePort', ports: [{ port: 80, nodePort: 30_124 }] }),
    ],
    [
      service({ type: 'ClusterIP', healthCheckNodePort: 30_125 }),
      service({ type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30_125 }),
    ],
    [service({ type: 'LoadBalancer', clusterIP: 'None' }), service({ type: 'ClusterIP', clusterIP: 'None' })],
  ),
]
