import { count, flag, oneOf, scalar, seconds, text, word } from '../../../model/scalars.ts'
import { listOf, mapOf, openSection } from '../../../model/collections.ts'
import { pullPolicies } from '../../common/image.ts'
import { kubernetes, kubernetesList } from '../../../kubernetes/fields.ts'
import { environment, inPod, inProbe, part, portOrNone } from './fields.ts'
import { reloaderConfigMapMounts } from './mounts.ts'

const health = { path: '/healthz', port: 'metrics', scheme: 'HTTP' } as const

const container = part(
  {
    enabled: flag({
      description: 'Run the reloader, which makes Prometheus reload its configuration when it changes.',
      default: true,
      ...inPod,
    }),
    name: word({
      description:
        'Suffix of the name of the container, and prefix of the volumes of `extraConfigmapMounts`.',
      default: 'configmap-reload',
      ...inPod,
    }),
    image: part(
      {
        repository: word({
          description: 'Image with its registry.',
          default: 'quay.io/prometheus-operator/prometheus-config-reloader',
          ...inPod,
        }),
        tag: word({ description: 'Tag of the image.', default: 'v0.74.0', ...inPod }),
        digest: word({ description: 'Digest of the image; overrides the tag.', default: '', ...inPod }),
        pullPolicy: oneOf({
          description: 'When the node pulls the image.',
          members: pullPolicies,
          default: 'IfNotPresent',
          ...inPod,
        }),
      },
      'Image of the reloader.',
    ),
    containerPort: portOrNone({
      description: 'Port of health and metrics; `0`: none.',
      default: 8080,
      ...inPod,
    }),
    containerPortName: word({
      description: 'Name of that port. The default probes refer to `metrics`.',
      default: 'metrics',
      ...inPod,
    }),
    extraArgs: mapOf(
      scalar({ description: 'Value of the flag; empty or `false`: the flag alone.', ...inPod }),
      {
        description: 'More flags, without their hyphens.',
        default: {},
        ...inPod,
      },
    ),
    extraVolumeDirs: listOf(text({ description: 'A folder.', ...inPod }), {
      description: 'More folders to watch.',
      default: [],
      ...inPod,
    }),
    extraVolumeMounts: kubernetesList('VolumeMount', {
      description: 'More mounts of the container.',
      default: [],
      ...inPod,
    }),
    extraConfigmapMounts: reloaderConfigMapMounts,
    containerSecurityContext: kubernetes('SecurityContext', {
      description: 'Security context of the container.',
      default: {},
      ...inPod,
    }),
    livenessProbe: kubernetes('Probe', {
      description: 'Liveness probe; merged over the default.',
      default: { httpGet: health, periodSeconds: 10, initialDelaySeconds: 2 },
      ...inPod,
    }),
    readinessProbe: kubernetes('Probe', {
      description: 'Readiness probe; merged over the default.',
      default: { httpGet: health, periodSeconds: 10 },
      ...inPod,
    }),
    startupProbe: openSection(
      {
        enabled: flag({
          description: 'Render the startup probe. A StatefulSet has it either way.',
          default: false,
          ...inPod,
        }),
        httpGet: kubernetes('HTTPGetAction', { description: 'Request to make.', default: health, ...inPod }),
        periodSeconds: inProbe('Seconds between two tries.', 10),
        initialDelaySeconds: seconds({ description: 'Seconds before the first try.', minimum: 0, ...inPod }),
        timeoutSeconds: seconds({ description: 'Seconds that a try may take.', minimum: 0, ...inPod }),
        failureThreshold: count({ description: 'Failures before a restart.', minimum: 0, ...inPod }),
        successThreshold: count({ description: 'Successes before it has started.', minimum: 0, ...inPod }),
        terminationGracePeriodSeconds: seconds({
          description: 'Seconds that the container has to stop.',
          minimum: 0,
          ...inPod,
        }),
      },
      { description: 'Startup probe; other fields of a probe are passed on.', source: inPod.source },
    ),
    resources: kubernetes('ResourceRequirements', {
      description: 'Requests and limits of the container.',
      default: {},
      ...inPod,
    }),
  },
  'The reloader, a container beside Prometheus.',
)

/** The section `configmapReload`. */
export const configmapReload = part(
  {
    reloadUrl: word({
      description: 'URL that the reloader posts to. Empty: that of Prometheus in the same pod.',
      default: '',
      ...inPod,
    }),
    env: environment('Environment of the reloader.'),
    prometheus: container,
  },
  'What makes Prometheus reload its configuration.',
)
