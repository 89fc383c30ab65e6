import { count, flag, namespaceName, objectName, port, text, word } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { ratioPattern } from '../../model/patterns.ts'
import { sources } from '../sources.ts'
import type { Component } from '../../model/component.ts'
import { cpuLimit, memoryLimit, podNamespace } from '../common/pod-env.ts'
import { namespacedRbac, podFields } from '../common/pod.ts'
import { maxGrpcMessageSize, processFlags } from '../common/process.ts'
import { tlsSecret, tokenSecret } from '../common/secret-reference.ts'
import { serviceFields } from '../common/service.ts'
import { clusterRules, secretRules } from './gloo-agent.rbac.ts'

const restarts = ['gloo-mesh-agent'] as const

const relay = section(
  {
    serverAddress: word({
      description:
        'Address of the management server as agents reach it, `host:port` without a scheme. Not read when the agent is a sidecar of the server.',
      default: '',
      examples: ['gloo-mesh-mgmt-server.gloo-mesh:9900', '192.0.2.15:9900'],
      source: `${sources.v233}; ${sources.practices}`,
      restarts,
    }),
    authority: word({
      description:
        'Name that the certificate of the server must contain. Empty: `gloo-mesh-mgmt-server.NAMESPACE`, with `glooMgmtServer.namespace` or else the namespace of the release.',
      default: '',
      examples: ['gloo-mesh-mgmt-server.gloo-mesh'],
      source: `${sources.v233}; default computed from the namespace: ${sources.rendered}`,
      restarts,
    }),
    clientTlsSecret: tlsSecret(
      'Secret with the client certificate of the agent. The agent creates it unless you provide your own.',
      'relay-client-tls-secret',
      restarts,
    ),
    clientTlsSecretRotationGracePeriodRatio: text({
      description:
        'Share of the lifetime of the client certificate after which it is renewed, between 0 and 1.',
      pattern: ratioPattern.pattern,
      default: '',
      examples: ['0.1'],
      source: sources.v233,
      restarts,
    }),
    rootTlsSecret: tlsSecret(
      'Secret with the CA certificate by which the agent verifies the server.',
      'relay-root-tls-secret',
      restarts,
    ),
    tokenSecret: tokenSecret(restarts),
  },
  { description: 'Connection to the management server.' },
)

/** The agent: it discovers what runs in its cluster and applies what the management server sends. */
export const glooAgent = {
  id: 'gloo-agent',
  section: 'glooAgent',
  values: {
    glooAgent: section(
      {
        enabled: flag({
          description: 'Deploy the agent.',
          default: false,
          source: sources.v233,
          restarts,
        }),
        runAsSidecar: flag({
          description:
            'Run the agent as a container of the management server. For one cluster only; the server must be enabled.',
          default: false,
          since: '2.5.0',
          source: `${sources.inUse}; ${sources.rendered}; not in 2.4: ${sources.v24}`,
          restarts: ['gloo-mesh-agent', 'gloo-mesh-mgmt-server'],
        }),
        relay,
        ports: section(
          {
            http: port({
              description: 'Port of the HTTP service.',
              default: 9988,
              source: sources.v233,
              restarts,
            }),
            stats: port({
              description: 'Port of the metrics.',
              default: 9093,
              olderDefault: { before: '2.5.0', value: 9091 },
              source: `${sources.rendered}; up to 2.4: ${sources.v24}`,
              restarts,
            }),
            grpc: port({
              description: 'Port of the gRPC service, which receives access logs and metrics.',
              default: 9977,
              source: sources.v233,
              restarts,
            }),
            healthcheck: port({
              description: 'Port of the health check.',
              default: 8091,
              olderDefault: { before: '2.5.0', value: 8090 },
              since: '2.4.0',
              source: `${sources.rendered}; in 2.4: ${sources.v24}`,
              restarts,
            }),
            'grpc-internaladmin': port({
              description: 'Port of the administration inside the cluster.',
              default: 31337,
              since: '2.5.0',
              source: `${sources.v258}; default: ${sources.rendered}`,
              restarts,
            }),
          },
          { description: 'Ports of the agent and its Service.' },
        ),
        metricsBufferSize: count({
          description: 'Messages with metrics that are buffered for each Envoy.',
          minimum: 0,
          default: 50,
          source: sources.v233,
          restarts,
        }),
        accessLogsBufferSize: count({
          description: 'Access log records that are buffered for each Envoy.',
          minimum: 0,
          default: 50,
          source: sources.v233,
          restarts,
        }),
        maxGrpcMessageSize: maxGrpcMessageSize(restarts),
        leaderElection: flag({
          description: 'Elect one leader among the replicas. Also on with `common.leaderElection`.',
          default: false,
          source: sources.v233,
          restarts,
        }),
        ...processFlags(restarts),
        istiodSidecar: section(
          {
            createRoleBinding: flag({
              description:
                'Let istiod use the role of the agent, as the sidecar of istiod for a Vault CA requires.',
              default: false,
              source: sources.v233,
            }),
            istiodServiceAccount: section(
              {
                name: objectName({
                  description: 'Name of the service account.',
                  default: 'istiod',
                  source: sources.v233,
                }),
                namespace: namespaceName({
                  description: 'Namespace of the service account.',
                  default: 'istio-system',
                  source: sources.v233,
                }),
              },
              { description: 'Service account of istiod.' },
            ),
          },
          { description: 'Rights for the sidecar of istiod.' },
        ),
        namespacedRbac: namespacedRbac({
          shape: 'namespacedRbac',
          resources: { secrets: 'Secrets.' },
          default: [],
          remark:
            " The agent's ClusterRole still allows Secrets in the whole cluster, as in the published chart.",
          source: sources.v24,
        }),
        ...podFields(restarts, {
          image: { repository: 'gloo-mesh-agent' },
          resources: { requests: { cpu: '50m', memory: '128Mi' } },
          env: [podNamespace, memoryLimit, cpuLimit],
        }),
        ...serviceFields({ serviceType: 'ClusterIP' }),
      },
      {
        description:
          'The agent, one in each cluster that the management server manages. As a sidecar it restarts with the server.',
      },
    ),
  },
  enabledWhen: 'glooAgent.enabled',
  workload: {
    kind: 'Deployment',
    name: 'gloo-mesh-agent',
    labels: { app: 'gloo-mesh-agent' },
    annotations: { 'sidecar.istio.io/inject': 'false' },
    scrape: { port: '.ports.stats' },
    overrides: '.deploymentOverrides',
    volumes: ['istio-token'],
    otherVolumes: [],
    joins: { host: 'gloo-mgmt-server', when: 'glooAgent.runAsSidecar' },
    containers: [
      {
        name: 'gloo-mesh-agent',
        section: 'glooAgent',
        // documentation: production best practices (FIPS-compliant image)
        fipsBuild: 'published',
        ports: [
          { name: 'stats', port: '.ports.stats' },
          { name: 'http', port: '.ports.http' },
          { name: 'grpc', port: '.ports.grpc' },
          { name: 'healthcheck', port: '.ports.healthcheck' },
          { name: 'internaladmin', port: '.ports.grpc-internaladmin' },
        ],
        readiness: { port: '.ports.healthcheck', path: '/', initialDelaySeconds: 5, periodSeconds: 10 },
      },
    ],
  },
  services: [
    {
      name: 'gloo-mesh-agent',
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [
        { name: 'http', port: '.ports.http' },
        { name: 'stats', port: '.ports.stats' },
        { name: 'grpc', port: '.ports.grpc' },
        { name: 'healthcheck', port: '.ports.healthcheck' },
        { name: 'grpc-internaladmin', port: '.ports.grpc-internaladmin' },
      ],
    },
  ],
  account: { name: 'gloo-mesh-agent', annotations: '.serviceAccount.extraAnnotations' },
  rbac: [
    { scope: 'cluster', rules: clusterRules },
    { scope: 'namespaces', limits: '.namespacedRbac', rules: { secrets: secretRules } },
  ],
  files: [],
} satisfies Component
