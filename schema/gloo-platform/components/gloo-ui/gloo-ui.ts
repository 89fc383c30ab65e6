import type { Component } from '../../../model/component.ts'
import type { ConfigFile } from '../../../model/config-file.ts'
import { clusterRules, limitedRules } from './rbac.ts'
import { values } from './values.ts'

const patience = { initialDelaySeconds: 5, periodSeconds: 10 }

const ofEnvoy = {
  into: 'ConfigMap',
  name: 'dashboard-envoy',
  labels: { app: 'dashboard', configmap: 'dashboard-envoy' },
} as const

/** The configuration of Envoy and of nginx. */
const configFiles: readonly ConfigFile[] = [
  { ...ofEnvoy, key: 'config.yaml', base: 'envoy.yaml' },
  { ...ofEnvoy, key: 'sds-secret.yaml', base: 'sds-secret.yaml', when: 'glooUi.tls.enabled' },
  { into: 'ConfigMap', name: 'nginx-default-conf', key: 'default.conf', base: 'nginx.conf' },
]

/** The UI: an API server, Envoy in front of it, and nginx with the pages. */
export const glooUi = {
  id: 'gloo-ui',
  section: 'glooUi',
  values: { glooUi: values },
  enabledWhen: 'glooUi.enabled',
  workload: {
    kind: 'Deployment',
    name: 'gloo-mesh-ui',
    labels: { app: 'gloo-mesh-ui', 'gloo-mesh': 'gloo-mesh-ui' },
    annotations: { 'sidecar.istio.io/inject': 'false' },
    scrape: {},
    overrides: '.deploymentOverrides',
    volumes: [
      'license-keys',
      'envoy-config',
      'empty-cache',
      'empty-run',
      'redis-client-config',
      'nginx-conf-d',
      'istio-token',
    ],
    otherVolumes: ['redis-auth-secrets', 'redis-certs', 'tls-certs'],
    containers: [
      {
        name: 'gloo-mesh-ui',
        section: 'glooUi',
        ports: [{ name: 'stats', port: 'glooInsightsEngine.ports.stats' }],
        readiness: { port: '.ports.healthcheck', path: '/', ...patience },
      },
      {
        name: 'envoy',
        section: 'glooUi.sidecars.envoy',
        ports: [],
        // The containers share one network: Envoy is ready when it can reach nginx, nginx when Envoy passes it on.
        readiness: { port: 20202, path: '/', ...patience },
      },
      { name: 'console', section: 'glooUi.sidecars.console', ports: [] },
    ],
  },
  services: [
    {
      name: 'gloo-mesh-ui',
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [
        { name: 'grpc', port: '.ports.grpc' },
        { name: 'console', port: '.ports.console', listensOn: 8090 },
        { name: 'healthcheck', port: '.ports.healthcheck' },
      ],
    },
  ],
  account: { name: 'gloo-mesh-ui', annotations: '.serviceAccount.extraAnnotations' },
  rbac: [
    { scope: 'cluster', rules: clusterRules },
    { scope: 'namespaces', limits: '.namespacedRbac', rules: limitedRules },
  ],
  files: configFiles,
} satisfies Component
