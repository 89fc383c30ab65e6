import { count, flag, port, seconds, text, word } from '../../model/scalars.ts'
import { objectNamePattern } from '../../model/patterns.ts'
import { listOf, required, section } from '../../model/collections.ts'
import { sources } from '../sources.ts'
import type { Component } from '../../model/component.ts'
import { cpuLimit, memoryLimit, podNamespace } from '../common/pod-env.ts'
import { namespacedRbac, podFields } from '../common/pod.ts'
import { maxGrpcMessageSize, processFlags } from '../common/process.ts'
import { tlsSecret, tokenSecret } from '../common/secret-reference.ts'
import { serviceFields } from '../common/service.ts'
import { clusterRules, secretRules } from './gloo-mgmt-server.rbac.ts'

const restarts = ['gloo-mesh-mgmt-server'] as const

const relay = section(
  {
    tlsSecret: tlsSecret('Secret with the certificate of the server.', 'relay-server-tls-secret', restarts),
    signingTlsSecret: tlsSecret(
      'Secret with the CA that signs the certificates of agents.',
      'relay-tls-signing-secret',
      restarts,
    ),
    tokenSecret: tokenSecret(restarts),
    disableCa: flag({
      description:
        'Disable the CA of the relay. The server then requires neither token nor signing certificate, and every agent must have a client certificate.',
      default: false,
      source: sources.v233,
      restarts,
    }),
    disableCaCertGeneration: flag({
      description: 'Do not create a self-signed CA and server certificate; you provide the Secrets.',
      default: false,
      source: sources.v233,
    }),
    disableTokenGeneration: flag({
      description: 'Do not create the Secret with the token; you provide it.',
      default: false,
      source: sources.v233,
    }),
    pushRbac: flag({
      description:
        'Send the RBAC objects of the clusters to the server. Multicluster RBAC in the UI depends on it.',
      default: true,
      source: sources.v233,
      restarts,
    }),
    pushCrds: flag({
      description: 'Send the custom resource definitions of the clusters to the server.',
      default: true,
      since: '2.5.0',
      source: `${sources.v258}; default: ${sources.rendered}`,
      restarts,
    }),
  },
  { description: 'How agents connect to the server, and with which certificates.' },
)

/** The management server: it translates Gloo resources and configures the agents of all clusters. */
export const glooMgmtServer = {
  id: 'gloo-mgmt-server',
  section: 'glooMgmtServer',
  values: {
    glooMgmtServer: section(
      {
        enabled: flag({
          description: 'Deploy the management server.',
          default: false,
          source: sources.v233,
          restarts,
        }),
        registerCluster: flag({
          description:
            'Register the cluster of the server too, by a `KubernetesCluster` named after `common.cluster`.',
          default: false,
          source: `${sources.v233}; objects: ${sources.rendered}`,
        }),
        createGlobalWorkspace: flag({
          description:
            'Create one workspace over all namespaces, with default settings. For one cluster only.',
          default: false,
          since: '2.4.0',
          source: `${sources.v24}; ${sources.v258}`,
        }),
        safeMode: flag({
          description:
            'Halt translation until the input snapshots of all clusters are in Redis, so that a simultaneous restart of Redis and server cannot delete Istio resources.',
          default: true,
          olderDefault: { before: '2.6.0', value: false },
          since: ['2.4.12', '2.5.4'],
          source: `${sources.relay}; ${sources.practices}; ${sources.rendered}`,
          restarts: ['gloo-mesh-mgmt-server', 'gloo-mesh-agent', 'gloo-mesh-ui'],
        }),
        safeStartWindow: seconds({
          description:
            'Seconds to halt translation after a start, while agents connect. Read only with `safeMode: false`; `0` does not wait at all.',
          minimum: 0,
          default: 180,
          since: '2.5.0',
          source: `${sources.v25}; ${sources.relay}`,
          restarts,
        }),
        relay,
        ports: section(
          {
            grpc: port({
              description: 'Port to which agents connect.',
              default: 9900,
              source: sources.v233,
              restarts,
            }),
            healthcheck: port({
              description: 'Port of the health check.',
              default: 8090,
              source: sources.v233,
              restarts,
            }),
          },
          { description: 'Ports of the server and its Service.' },
        ),
        statsPort: port({
          description: 'Port of the metrics, served by the Service `gloo-mesh-mgmt-server-admin`.',
          default: 9091,
          source: sources.v233,
          restarts,
        }),
        policyApis: section(
          {
            enabled: flag({
              description:
                'Translate the policy APIs of Gloo. Off in Gloo Mesh Core, together with `installEnterpriseCrds: false` of gloo-platform-crds.',
              default: true,
              since: '2.5.0',
              source: `${sources.inUse}; default inferred: ${sources.rendered} shows true where a release sets it`,
              restarts,
            }),
          },
          { description: 'The policy APIs of Gloo.' },
        ),
        cloudResourcesDiscovery: section(
          {
            enabled: flag({
              description: 'Discover AWS resources such as Lambda functions for `CloudProvider` resources.',
              default: true,
              source: sources.v233,
              restarts,
            }),
            pollingInterval: seconds({
              description: 'Seconds between two discoveries.',
              minimum: 1,
              default: 10,
              source: sources.v233,
              restarts,
            }),
          },
          { description: 'Discovery of cloud resources.' },
        ),
        concurrency: count({
          description: 'How many translations run at once.',
          minimum: 1,
          default: 10,
          source: sources.v233,
          restarts,
        }),
        maxGrpcMessageSize: maxGrpcMessageSize(restarts),
        enableClusterLoadBalancing: flag({
          description: 'Experimental: spread the connected clusters over the replicas of the server.',
          default: false,
          source: sources.v233,
          restarts,
        }),
        leaderElection: flag({
          description: 'Elect one leader among the replicas. Also on with `common.leaderElection`.',
          default: false,
          source: sources.v233,
          restarts,
        }),
        ...processFlags(restarts),
        namespacedRbac: namespacedRbac({
          shape: 'namespacedRbac',
          resources: { secrets: 'Secrets.' },
          default: [],
          source: sources.v24,
        }),
        ...podFields(restarts, {
          image: { repository: 'gloo-mesh-mgmt-server' },
          namespaceRestarts: ['gloo-mesh-mgmt-server', 'gloo-mesh-agent'],
          resources: { requests: { cpu: '125m', memory: '1Gi' } },
          env: [
            podNamespace,
            { name: 'POD_UID', valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } },
            memoryLimit,
            cpuLimit,
            {
              name: 'LICENSE_KEY',
              valueFrom: {
                secretKeyRef: { key: 'key', name: 'gloo-mesh-enterprise-license', optional: true },
              },
            },
          ],
        }),
        ...serviceFields({ serviceType: 'LoadBalancer' }),
        agents: listOf(
          section(
            {
              name: required(
                text({
                  description: 'Name of the cluster.',
                  minLength: 1,
                  pattern: objectNamePattern.pattern,
                  source: `${sources.inUse}; ${sources.v258}; Kubernetes refuses an object without a name`,
                }),
              ),
              domain: word({
                description: "DNS suffix of the cluster's Services. Empty: `cluster.local`.",
                source: sources.v258,
              }),
            },
            { description: 'A cluster to register.' },
          ),
          {
            description: 'Clusters to register beforehand, by a `KubernetesCluster` for each.',
            since: '2.5.0',
            default: [],
            source: `${sources.inUse}; ${sources.v258}`,
          },
        ),
        insights: section(
          {
            enabled: flag({
              description: 'Switch of the insights engine in betas of 2.5.',
              source: sources.inUse,
              passThrough: {
                reason: 'betas-only',
                note: 'use glooInsightsEngine.enabled',
                readInBetasOf: '2.5.0',
              },
            }),
          },
          { description: 'The insights engine of betas of 2.5.' },
        ),
        istioController: section(
          {
            enabled: flag({
              description: 'Switch of the Istio controller in betas of 2.5.',
              source: sources.inUse,
              passThrough: { reason: 'betas-only', readInBetasOf: '2.5.0' },
            }),
            istioControllerImage: word({
              description: 'Image of that controller.',
              source: sources.inUse,
              passThrough: { reason: 'betas-only', readInBetasOf: '2.5.0' },
            }),
          },
          { description: 'The Istio controller of betas of 2.5.' },
        ),
      },
      { description: 'The management server: it translates Gloo resources for all clusters.' },
    ),
  },
  enabledWhen: 'glooMgmtServer.enabled',
  workload: {
    kind: 'Deployment',
    name: 'gloo-mesh-mgmt-server',
    labels: { app: 'gloo-mesh-mgmt-server' },
    annotations: { 'sidecar.istio.io/inject': 'false' },
    scrape: { port: '.statsPort' },
    overrides: '.deploymentOverrides',
    volumes: ['license-keys', 'redis-client-config'],
    otherVolumes: ['istio-token', 'redis-auth-secrets', 'redis-certs'],
    containers: [
      {
        name: 'gloo-mesh-mgmt-server',
        section: 'glooMgmtServer',
        // documentation: production best practices (FIPS-compliant image)
        fipsBuild: 'published',
        ports: [
          { name: 'stats', port: '.statsPort' },
          { name: 'healthcheck', port: '.ports.healthcheck' },
          { name: 'grpc', port: '.ports.grpc' },
        ],
        readiness: { port: '.ports.healthcheck', path: '/', initialDelaySeconds: 5, periodSeconds: 10 },
      },
    ],
  },
  services: [
    {
      name: 'gloo-mesh-mgmt-server',
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [
        { name: 'healthcheck', port: '.ports.healthcheck' },
        { name: 'grpc', port: '.ports.grpc' },
      ],
    },
    {
      name: 'gloo-mesh-mgmt-server-admin',
      labels: { service: 'admin' },
      type: 'ClusterIP',
      ports: [{ name: 'stats', port: '.statsPort' }],
    },
  ],
  account: { name: 'gloo-mesh-mgmt-server', annotations: '.serviceAccount.extraAnnotations' },
  rbac: [
    { scope: 'cluster', rules: clusterRules },
    { scope: 'namespaces', limits: '.namespacedRbac', rules: { secrets: secretRules } },
  ],
  files: [],
} satisfies Component
