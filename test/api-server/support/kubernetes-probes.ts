import { volumesOfServer } from './overridden.ts'

/** One value of a field of a Deployment or a Service: a patch that sets it, a value that is right, one that is wrong. */
export interface KubernetesProbe {
  /** Definition and field, as in the constraints. */
  field: string
  kind: 'Deployment' | 'Service'
  patch: (value: unknown) => unknown
  right: unknown
  wrong: unknown
}

type Wrap = (value: unknown) => unknown

const deployment: Wrap = (spec) => ({ spec })
const template: Wrap = (value) => deployment({ template: value })
const pod: Wrap = (spec) => template({ spec })
const container: Wrap = (fields) => pod({ containers: [{ name: 'main', image: 'i', ...(fields as object) }] })
const volume: Wrap = (fields) =>
  pod({ volumes: [...volumesOfServer, { name: 'data', ...(fields as object) }] })
const httpGet: Wrap = (fields) =>
  container({ livenessProbe: { httpGet: { path: '/', port: 80, ...(fields as object) } } })
const nodeTerm: Wrap = (matchExpression) => ({ matchExpressions: [matchExpression] })
const nodeAffinity: Wrap = (nodeAffinity) => pod({ affinity: { nodeAffinity } })
const requiredNode: Wrap = (expression) =>
  nodeAffinity({
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [nodeTerm(expression)] },
  })
const podAffinity: Wrap = (podAffinity) => pod({ affinity: { podAffinity } })
const otherPods = { labelSelector: { matchLabels: { app: 'a' } }, topologyKey: 'zone' }
const requiredPods: Wrap = (fields) =>
  podAffinity({ requiredDuringSchedulingIgnoredDuringExecution: [{ ...otherPods, ...(fields as object) }] })
const spread: Wrap = (fields) =>
  pod({
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'zone',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: { matchLabels: { app: 'a' } },
        ...(fields as object),
      },
    ],
  })
const claim: Wrap = (fields) =>
  volume({
    ephemeral: {
      volumeClaimTemplate: {
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
          ...(fields as object),
        },
      },
    },
  })
const environment: Wrap = (valueFrom) => container({ env: [{ name: 'A', valueFrom }] })
const service: Wrap = (spec) => ({ spec })
const balancer: Wrap = (fields) => service({ type: 'LoadBalancer', ...(fields as object) })
const servicePort: Wrap = (fields) => service({ ports: [{ name: 'a', port: 80, ...(fields as object) }] })

/** A wrapper that sets one key. */
function at(wrap: Wrap, key: string): Wrap {
  return (value) => wrap({ [key]: value })
}

function of(
  kind: KubernetesProbe['kind'],
  ...rows: [field: string, patch: Wrap, right: unknown, wrong: unknown][]
): KubernetesProbe[] {
  return rows.map(([field, patch, right, wrong]) => ({ field, kind, patch, right, wrong }))
}

export const kubernetesProbes: readonly KubernetesProbe[] = [
  ...of(
    'Deployment',
    ['DeploymentSpec.minReadySeconds', at(deployment, 'minReadySeconds'), 0, -1],
    ['DeploymentSpec.progressDeadlineSeconds', at(deployment, 'progressDeadlineSeconds'), 600, -1],
    ['DeploymentSpec.replicas', at(deployment, 'replicas'), 0, -1],
    ['DeploymentSpec.revisionHistoryLimit', at(deployment, 'revisionHistoryLimit'), 0, -1],
    ['DeploymentStrategy.type', (type) => deployment({ strategy: { type } }), 'Recreate', 'Rolling'],
    [
      'AppArmorProfile.type',
      (type) => pod({ securityContext: { appArmorProfile: { type } } }),
      'Unconfined',
      'None',
    ],
    [
      'ConfigMapKeySelector.key',
      (key) => environment({ configMapKeyRef: { name: 'c', key } }),
      'a.b_c',
      'a/b',
    ],
    ['SecretKeySelector.key', (key) => environment({ secretKeyRef: { name: 'c', key } }), 'a.b_c', 'a b'],
    ['HostPathVolumeSource.type', (type) => volume({ hostPath: { path: '/a', type } }), 'Socket', 'Folder'],
    [
      'PersistentVolumeClaimSpec.accessModes',
      (mode) => claim({ accessModes: [mode] }),
      'ReadWriteMany',
      'RWX',
    ],
    ['PersistentVolumeClaimSpec.volumeMode', at(claim, 'volumeMode'), 'Filesystem', 'File'],
    ['Volume.name', at(volume, 'name'), 'data-1', 'Data_1'],
    ['Container.imagePullPolicy', at(container, 'imagePullPolicy'), 'Never', 'Sometimes'],
    ['Container.name', at(container, 'name'), 'side-car', 'side_car'],
    ['Container.terminationMessagePolicy', at(container, 'terminationMessagePolicy'), 'File', 'Log'],
    ['ContainerPort.containerPort', (containerPort) => container({ ports: [{ containerPort }] }), 1, 0],
    [
      'ContainerPort.hostPort',
      (hostPort) => container({ ports: [{ containerPort: 80, hostPort }] }),
      80,
      65_536,
    ],
    [
      'ContainerPort.name',
      (name) => container({ ports: [{ containerPort: 80, name }] }),
      'http-2-a',
      'http--2',
    ],
    ['ContainerPort.name', (name) => container({ ports: [{ containerPort: 80, name }] }), '8a', '8080'],
    [
      'ContainerPort.name',
      (name) => container({ ports: [{ containerPort: 80, name }] }),
      'a'.repeat(15),
      'a'.repeat(16),
    ],
    [
      'ContainerPort.protocol',
      (protocol) => container({ ports: [{ containerPort: 80, protocol }] }),
      'SCTP',
      'HTTP',
    ],
    ['EnvVar.name', (name) => container({ env: [{ name, value: 'v' }] }), 'a.b-C', 'a=b'],
    ['HTTPGetAction.scheme', at(httpGet, 'scheme'), 'HTTPS', 'https'],
    ['HTTPHeader.name', (name) => httpGet({ httpHeaders: [{ name, value: 'v' }] }), 'X-A', 'X A'],
    ...(
      [
        ['failureThreshold', 0, -1],
        ['initialDelaySeconds', 0, -1],
        ['periodSeconds', 0, -1],
        ['successThreshold', 0, -1],
        ['terminationGracePeriodSeconds', 1, 0],
        ['timeoutSeconds', 0, -1],
      ] as const
    ).map(([key, right, wrong]): [string, Wrap, unknown, unknown] => [
      `Probe.${key}`,
      (value) => container({ livenessProbe: { tcpSocket: { port: 80 }, [key]: value } }),
      right,
      wrong,
    ]),
    ['HostAlias.hostnames', (name) => pod({ hostAliases: [{ ip: '::1', hostnames: [name] }] }), 'a.b', 'a_b'],
    ['HostAlias.ip', (ip) => pod({ hostAliases: [{ ip, hostnames: ['a'] }] }), '10.0.0.1', '10.0.0.300'],
    ['NodeSelectorRequirement.key', (key) => requiredNode({ key, operator: 'Exists' }), 'a.b/c', 'a b'],
    [
      'NodeSelectorRequirement.operator',
      (operator) => requiredNode({ key: 'a', operator }),
      'Exists',
      'exists',
    ],
    [
      'PreferredSchedulingTerm.weight',
      (weight) =>
        nodeAffinity({
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight, preference: nodeTerm({ key: 'a', operator: 'Exists' }) },
          ],
        }),
      100,
      101,
    ],
    [
      'WeightedPodAffinityTerm.weight',
      (weight) =>
        podAffinity({
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight, podAffinityTerm: otherPods }],
        }),
      1,
      0,
    ],
    ['PodAffinityTerm.topologyKey', at(requiredPods, 'topologyKey'), 'topology.kubernetes.io/zone', 'a b'],
    [
      'LabelSelector.matchLabels',
      (value) => requiredPods({ labelSelector: { matchLabels: { app: value } } }),
      'a_b.c',
      'a b',
    ],
    [
      'LabelSelectorRequirement.key',
      (key) => requiredPods({ labelSelector: { matchExpressions: [{ key, operator: 'Exists' }] } }),
      'a.b/c',
      '/c',
    ],
    [
      'LabelSelectorRequirement.operator',
      (operator) => requiredPods({ labelSelector: { matchExpressions: [{ key: 'a', operator }] } }),
      'Exists',
      'Equals',
    ],
    [
      'LabelSelectorRequirement.values',
      (value) =>
        requiredPods({
          labelSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: [value] }] },
        }),
      'b',
      '-b',
    ],
    ...(
      [
        ['fsGroup', 0, -1],
        ['runAsGroup', 0, -1],
        ['runAsUser', 2 ** 31 - 1, 2 ** 31],
        ['fsGroupChangePolicy', 'Always', 'Never'],
      ] as const
    ).map(([key, right, wrong]): [string, Wrap, unknown, unknown] => [
      `PodSecurityContext.${key}`,
      (value) => pod({ securityContext: { [key]: value } }),
      right,
      wrong,
    ]),
    [
      'PodSecurityContext.supplementalGroups',
      (group) => pod({ securityContext: { supplementalGroups: [group] } }),
      1,
      -1,
    ],
    [
      'SeccompProfile.type',
      (type) => pod({ securityContext: { seccompProfile: { type } } }),
      'RuntimeDefault',
      'runtime/default',
    ],
    ['SecurityContext.runAsGroup', (value) => container({ securityContext: { runAsGroup: value } }), 1, -1],
    ['SecurityContext.runAsUser', (value) => container({ securityContext: { runAsUser: value } }), 1, -1],
    ['PodSpec.dnsPolicy', at(pod, 'dnsPolicy'), 'Default', 'ClusterLast'],
    ['PodSpec.hostname', at(pod, 'hostname'), 'web-1', 'web.1'],
    ['PodSpec.nodeName', at(pod, 'nodeName'), 'node.a', 'Node'],
    ['PodSpec.nodeSelector', (value) => pod({ nodeSelector: { disk: value } }), 'ssd', 's s d'],
    ['PodSpec.priorityClassName', at(pod, 'priorityClassName'), 'system-node-critical', 'High'],
    ['PodSpec.restartPolicy', at(pod, 'restartPolicy'), 'Always', 'OnFailure'],
    ['PodSpec.runtimeClassName', at(pod, 'runtimeClassName'), 'kata', 'Kata'],
    ['PodSpec.serviceAccountName', at(pod, 'serviceAccountName'), 'a.b', 'A'],
    ['PodSpec.subdomain', at(pod, 'subdomain'), 'web', 'we_b'],
    ['Toleration.effect', (effect) => pod({ tolerations: [{ key: 'a', effect }] }), 'NoExecute', 'noExecute'],
    ['Toleration.key', (key) => pod({ tolerations: [{ key, operator: 'Exists' }] }), 'a.b/c', 'a b'],
    ['Toleration.operator', (operator) => pod({ tolerations: [{ key: 'a', operator }] }), 'Exists', 'exists'],
    ['TopologySpreadConstraint.maxSkew', at(spread, 'maxSkew'), 1, 0],
    ['TopologySpreadConstraint.minDomains', at(spread, 'minDomains'), 1, 0],
    ['TopologySpreadConstraint.nodeAffinityPolicy', at(spread, 'nodeAffinityPolicy'), 'Honor', 'honor'],
    ['TopologySpreadConstraint.nodeTaintsPolicy', at(spread, 'nodeTaintsPolicy'), 'Ignore', 'ignore'],
    [
      'TopologySpreadConstraint.whenUnsatisfiable',
      at(spread, 'whenUnsatisfiable'),
      'ScheduleAnyway',
      'Never',
    ],
    [
      'VolumeMount.mountPropagation',
      (mountPropagation) =>
        pod({
          volumes: [{ name: 'data', emptyDir: {} }],
          containers: [
            { name: 'a', image: 'i', volumeMounts: [{ name: 'data', mountPath: '/d', mountPropagation }] },
          ],
        }),
      'HostToContainer',
      'Shared',
    ],
    [
      'ObjectMeta.annotations',
      (key) => template({ metadata: { annotations: { [String(key)]: 'v' } } }),
      'A/b',
      'a b',
    ],
    [
      'ObjectMeta.labels',
      (key) => template({ metadata: { labels: { [String(key)]: 'v' } } }),
      'a/B',
      'a/b/c',
    ],
    ['ObjectMeta.labels', (value) => template({ metadata: { labels: { team: value } } }), '', 'b.'],
  ),
  ...of(
    'Service',
    [
      'ClientIPConfig.timeoutSeconds',
      (timeoutSeconds) =>
        service({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds } } }),
      86_400,
      86_401,
    ],
    ['ServicePort.name', at(servicePort, 'name'), 'a'.repeat(63), 'a'.repeat(64)],
    ['ServicePort.name', at(servicePort, 'name'), 'grpc-web', 'grpc_web'],
    ['ServicePort.port', at(servicePort, 'port'), 65_535, 65_536],
    [
      'ServicePort.nodePort',
      (nodePort) => service({ type: 'NodePort', ports: [{ name: 'a', port: 80, nodePort }] }),
      30_000,
      70_000,
    ],
    ['ServicePort.protocol', at(servicePort, 'protocol'), 'UDP', 'udp'],
    ['ServiceSpec.externalIPs', (ip) => service({ externalIPs: [ip] }), '192.0.2.1', 'host'],
    ['ServiceSpec.externalTrafficPolicy', at(balancer, 'externalTrafficPolicy'), 'Local', 'local'],
    ['ServiceSpec.internalTrafficPolicy', at(service, 'internalTrafficPolicy'), 'Local', 'local'],
    ['ServiceSpec.ipFamilies', (family) => service({ ipFamilies: [family] }), 'IPv4', 'ipv4'],
    ['ServiceSpec.ipFamilyPolicy', at(service, 'ipFamilyPolicy'), 'SingleStack', 'single'],
    [
      'ServiceSpec.loadBalancerSourceRanges',
      (range) => balancer({ loadBalancerSourceRanges: [range] }),
      '10.0.0.0/8',
      '10.0.0.0',
    ],
    ['ServiceSpec.selector', (value) => service({ selector: { app: value } }), 'a', 'a b'],
    ['ServiceSpec.sessionAffinity', at(service, 'sessionAffinity'), 'ClientIP', 'Cookie'],
    ['ServiceSpec.type', at(service, 'type'), 'NodePort', 'LoadBalancr'],
  ),
]
