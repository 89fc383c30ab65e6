import { count, flag, oneOf, scalar, text, word } from '../../../model/scalars.ts'
import { listOf, mapOf } from '../../../model/collections.ts'
import { prometheusDurationPattern, prometheusSizePattern } from '../../../model/patterns.ts'
import { pullPolicies } from '../../common/image.ts'
import { kubernetes, kubernetesList } from '../../../kubernetes/fields.ts'
import { sources } from '../../sources.ts'
import { beside, environment, inPod, inProbe, part, portOrNone, textMap } from './fields.ts'
import { configMapMounts, hostPathMounts, secretMounts } from './mounts.ts'

const image = part(
  {
    repository: word({
      description: 'Image with its registry.',
      default: 'gcr.io/gloo-mesh/prometheus',
      ...inPod,
      source: sources.rendered,
    }),
    tag: word({
      description: 'Tag of the image. Empty: `v2.53.0`.',
      default: 'v2.53.4',
      ...inPod,
      source: sources.rendered,
    }),
    digest: word({ description: 'Digest of the image; overrides the tag.', default: '', ...inPod }),
    pullPolicy: oneOf({
      description: 'When the node pulls the image.',
      members: pullPolicies,
      default: 'IfNotPresent',
      ...inPod,
    }),
  },
  'Image of Prometheus.',
)

const flags = {
  command: listOf(text({ description: 'A word.', ...inPod }), {
    description: 'Command in place of that of the image.',
    default: [],
    ...inPod,
  }),
  prefixURL: text({
    description:
      'Path under which Prometheus serves its pages. `common.prometheusUrl` then requires it as well.',
    default: '',
    ...inPod,
  }),
  baseURL: text({ description: 'URL under which people reach Prometheus.', default: '', ...inPod }),
  env: environment('Environment of Prometheus.'),
  defaultFlagsOverride: listOf(text({ description: 'An argument.', ...inPod }), {
    description: 'All arguments; replaces those that the chart makes from other values.',
    default: [],
    ...inPod,
  }),
  extraFlags: listOf(text({ description: 'A flag without its two hyphens.', ...inPod }), {
    description: 'Flags without their two hyphens.',
    default: ['web.enable-lifecycle'],
    ...inPod,
  }),
  extraArgs: mapOf(
    scalar({ description: 'Value of the flag; empty or `false`: the flag alone.', ...inPod }),
    {
      description: 'More flags with values, without their hyphens.',
      default: {},
      ...inPod,
    },
  ),
  configPath: text({
    description: 'Configuration file.',
    default: '/etc/config/prometheus.yml',
    ...inPod,
  }),
  storagePath: text({
    description: 'Folder of the data. Empty: `persistentVolume.mountPath`.',
    default: '',
    ...inPod,
  }),
  retention: text({
    description: 'How long data is kept. Empty: no flag.',
    default: '15d',
    examples: ['30d'],
    pattern: prometheusDurationPattern.pattern,
    ...inPod,
  }),
  retentionSize: text({
    description: 'How much data is kept, such as `5GB`. Empty: no flag.',
    default: '',
    examples: ['5GB'],
    pattern: prometheusSizePattern.pattern,
    ...inPod,
  }),
}

const probes = {
  tcpSocketProbeEnabled: flag({
    description: 'Probe whether the port is open, in place of requests.',
    default: false,
    ...inPod,
  }),
  probeScheme: oneOf({
    description: 'Scheme of the requests of the probes.',
    members: { HTTP: 'Plain HTTP.', HTTPS: 'TLS.' },
    default: 'HTTP',
    ...inPod,
  }),
  probeHeaders: kubernetesList('HTTPHeader', {
    description: 'Headers of the requests of the probes.',
    default: [],
    ...inPod,
  }),
  readinessProbeInitialDelay: inProbe('Seconds before the first readiness probe.', 30),
  readinessProbePeriodSeconds: inProbe('Seconds between two readiness probes.', 5),
  readinessProbeTimeout: inProbe('Seconds that a readiness probe may take.', 4),
  readinessProbeFailureThreshold: inProbe('Failures before the pod counts as not ready.', 3),
  readinessProbeSuccessThreshold: inProbe('Successes before the pod counts as ready.', 1),
  livenessProbeInitialDelay: inProbe('Seconds before the first liveness probe.', 30),
  livenessProbePeriodSeconds: inProbe('Seconds between two liveness probes.', 15),
  livenessProbeTimeout: inProbe('Seconds that a liveness probe may take.', 10),
  livenessProbeFailureThreshold: inProbe('Failures before a restart.', 3),
  livenessProbeSuccessThreshold: inProbe('Successes before the container counts as alive.', 1),
  startupProbe: part(
    {
      enabled: flag({ description: 'Render a startup probe.', default: false, ...inPod }),
      periodSeconds: inProbe('Seconds between two tries.', 5),
      failureThreshold: inProbe('Failures before a restart.', 30),
      timeoutSeconds: inProbe('Seconds that a try may take.', 10),
    },
    'Startup probe, to the path of the liveness probe.',
  ),
}

/** The container of Prometheus. */
export const containerFields = {
  image,
  ...flags,
  ...probes,
  hostPort: portOrNone({ description: 'Port of the node that leads to Prometheus.', ...inPod }),
  portName: word({ description: 'Name of the port of the container.', default: '', ...inPod }),
  resources: kubernetes('ResourceRequirements', {
    description: 'Requests and limits of Prometheus.',
    default: {},
    ...inPod,
  }),
  containerSecurityContext: kubernetes('SecurityContext', {
    description: 'Security context of the container.',
    default: {},
    ...inPod,
  }),
  extraVolumeMounts: kubernetesList('VolumeMount', {
    description: 'More mounts of Prometheus.',
    default: [],
    ...inPod,
  }),
  extraHostPathMounts: hostPathMounts,
  extraConfigmapMounts: configMapMounts,
  extraSecretMounts: secretMounts,
}

/** Number of pods and how they are replaced. */
export const workloadFields = {
  replicaCount: count({ description: 'Number of pods.', minimum: 0, default: 1, ...beside }),
  revisionHistoryLimit: count({
    description: 'Old revisions that Kubernetes keeps.',
    minimum: 0,
    default: 10,
    ...beside,
  }),
  deploymentAnnotations: textMap('Annotations of the Deployment.'),
  strategy: kubernetes('DeploymentStrategy', {
    description: 'How the Deployment replaces its pods.',
    default: { type: 'Recreate' },
    ...beside,
  }),
}
