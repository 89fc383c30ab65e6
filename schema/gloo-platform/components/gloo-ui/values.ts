import { flag, objectName, port, text } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { ipVersionPattern, objectNamePattern, urlPathPattern } from '../../../model/patterns.ts'
import { cpuLimit, memoryLimit, podNamespace } from '../../common/pod-env.ts'
import { namespacedRbac, podFields } from '../../common/pod.ts'
import { viewFlags } from '../../common/process.ts'
import { serviceFields } from '../../common/service.ts'
import { unreadIn25 } from '../../common/unread.ts'
import { sources } from '../../sources.ts'
import { auth } from './auth.ts'
import { sidecars } from './containers.ts'
import { prometheusFields } from './prometheus.ts'
import { tls } from './tls.ts'
import { tracing } from './tracing.ts'

const restarts = ['gloo-mesh-ui'] as const

const ports = section(
  {
    console: port({
      description: 'Port of the Service on which browsers reach the UI. Envoy itself listens on 8090.',
      default: 8090,
      source: `${sources.v233}; ${sources.v258} (only the Service changes)`,
    }),
    grpc: port({
      description: 'Port of the API server, to which Envoy routes.',
      default: 10101,
      source: sources.v233,
      restarts,
    }),
    healthcheck: port({
      description: 'Port of the health check of the API server.',
      default: 8081,
      source: sources.v233,
      restarts,
    }),
  },
  { description: 'Ports of the UI and its Service.' },
)

/** The section `glooUi`. */
export const values = section(
  {
    enabled: flag({ description: 'Deploy the UI.', default: false, source: sources.v233, restarts }),
    settingsName: text({
      description: 'Name of the Dashboard resource with the settings of the UI.',
      minLength: 1,
      pattern: objectNamePattern.pattern,
      default: 'settings',
      source: sources.v233,
    }),
    auth,
    basePath: text({
      description:
        'Path below which the UI is also served, for a proxy in front that keeps the path. Include it in `auth.oidc.appUrl` as well.',
      pattern: urlPathPattern.pattern,
      default: '/',
      olderDefault: { before: '2.5.0', value: '' },
      since: '2.4.0',
      examples: ['/gloo-ui'],
      source: `${sources.v258} (the configuration of Envoy changes); ${sources.inUse}`,
      restarts,
    }),
    ipVersion: text({
      description: 'IP family on which Envoy and nginx listen: `dualStack`, `ipv4` or `ipv6`, in any case.',
      pattern: ipVersionPattern.pattern,
      default: 'dualStack',
      since: '2.5.0',
      examples: ['ipv4', 'ipv6'],
      source: sources.v258,
      restarts,
    }),
    tls,
    tracing,
    ...prometheusFields,
    ...viewFlags(restarts),
    licenseSecretName: objectName({
      description: 'Secret with the license keys, for the UI alone.',
      source: `${sources.v233}; without effect: ${sources.v258}`,
      unread: unreadIn25,
      passThrough: { reason: 'fixed-by-chart', note: 'set licensing.licenseSecretName' },
    }),
    ports,
    namespacedRbac: namespacedRbac({
      shape: 'uiNamespacedRbac',
      resources: { configmaps: 'ConfigMaps.', pods: 'Pods.', secrets: 'Secrets.' },
      default: [{ resources: ['configmaps', 'pods', 'secrets'], namespaces: [] }],
      olderDefault: { before: '2.7.0', value: [] },
      remark: " The UI's ClusterRole still allows the three in the whole cluster, as in the published chart.",
      source: `${sources.rendered}; up to 2.5: ${sources.v258}`,
    }),
    ...podFields(restarts, {
      image: { repository: 'gloo-mesh-apiserver' },
      resources: { requests: { cpu: '125m', memory: '256Mi' } },
      env: [
        podNamespace,
        {
          name: 'LICENSE_KEY',
          valueFrom: { secretKeyRef: { key: 'key', name: 'gloo-mesh-enterprise-license', optional: true } },
        },
        memoryLimit,
        cpuLimit,
      ],
    }),
    sidecars,
    ...serviceFields({ serviceType: 'ClusterIP' }),
  },
  { description: 'The UI: an API server, Envoy in front of it, and nginx with its pages.' },
)
