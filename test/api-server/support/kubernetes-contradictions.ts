import type { KubernetesProbe } from './kubernetes-probes.ts'
import { volumesOfServer } from './overridden.ts'

/** An override whose values contradict each other, and one like it that is right. */
export interface Contradiction {
  kind: KubernetesProbe['kind']
  rule: string
  wrong: object
  right: object
}

const pod = (spec: object): object => ({ spec: { template: { spec } } })
const volumes = (...own: object[]): object => pod({ volumes: [...volumesOfServer, ...own] })
const container = (fields: object): object => pod({ containers: [{ name: 'main', image: 'i', ...fields }] })
const mounts = (...volumeMounts: object[]): object => container({ volumeMounts })
const variable = (fields: object): object => container({ env: [{ name: 'A', ...fields }] })
const node = { fieldRef: { fieldPath: 'spec.nodeName' } }
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
      volumes({ name: 'a', emptyDir: {} }, { name: 'a', emptyDir: {} }),
      volumes({ name: 'a', emptyDir: {} }, { name: 'b' }),
    ],
    [
      volumes({ name: 'a', configMap: { name: 'x' }, secret: { secretName: 'x' } }),
      volumes({ name: 'a', configMap: { name: 'x' } }),
    ],
    [pod({ volumes: [{ name: 'a', emptyDir: {} }] }), volumes({ name: 'a', emptyDir: {} })],
  ),
  ...of(
    'Deployment',
    'override-containers-accepted',
    [
      mounts({ name: 'license-keys', mountPath: '/a' }, { name: 'redis-client-config', mountPath: '/a' }),
      mounts({ name: 'license-keys', mountPath: '/a' }, { name: 'redis-client-config', mountPath: '/b' }),
    ],
    [mounts({ name: 'a', mountPath: '/a' }), mounts({ name: 'license-keys', mountPath: '/a' })],
    [
      pod({
        containers: [{ name: 'a', image: 'i' }],
        initContainers: [{ name: 'a', image: 'i' }],
      }),
      pod({
        containers: [{ name: 'a', image: 'i' }],
        initContainers: [{ name: 'b', image: 'i' }],
      }),
    ],
    [
      container({ livenessProbe: { periodSeconds: 5 } }),
      container({ livenessProbe: { grpc: { port: 80 } } }),
    ],
    [
      container({ startupProbe: { exec: { command: ['a'] }, tcpSocket: { port: 80 } } }),
      container({ readinessProbe: { exec: { command: ['a'] } } }),
    ],
    [
      container({ lifecycle: { preStop: {} } }),
      container({ lifecycle: { preStop: { sleep: { seconds: 5 } } } }),
    ],
    [variable({ value: 'a', valueFrom: node }), variable({ value: '', valueFrom: node })],
    [variable({ valueFrom: {} }), variable({ valueFrom: node })],
    [
      variable({ valueFrom: { ...node, secretKeyRef: { name: 'a', key: 'b' } } }),
      variable({ valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }),
    ],
    [
      container({ resources: { requests: { memory: '2Gi' }, limits: { memory: '2G' } } }),
      container({ resources: { requests: { memory: '2G' }, limits: { memory: '2Gi' } } }),
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
    [
      { spec: { template: { metadata: { labels: { app: 'x' } } } } },
      { spec: { template: { metadata: { labels: { team: 'x' } } } } },
    ],
    [
      { spec: { selector: { matchLabels: { app: 'x' } } } },
      { spec: { selector: { matchLabels: { app: 'x' } }, template: { metadata: { labels: { app: 'x' } } } } },
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
