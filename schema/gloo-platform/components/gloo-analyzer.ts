import { flag, namespaceName, port, seconds } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { allow, type ResourceRule } from '../../model/rbac.ts'
import type { Component } from '../../model/component.ts'
import { cpuLimit, memoryLimit, podNamespace } from '../common/pod-env.ts'
import { podFields } from '../common/pod.ts'
import { serviceFields } from '../common/service.ts'
import { sources } from '../sources.ts'

/** As a sidecar it restarts with the agent. */
const restarts = ['gloo-mesh-analyzer', 'gloo-mesh-agent'] as const

const source = `${sources.v258}; ${sources.rendered}`

/** What the analyzer may read in the whole cluster, in the order of the published 2.7.2 rendering. */
const clusterRules: ResourceRule[] = [
  allow('read', '', 'configmaps namespaces nodes pods secrets serviceaccounts services'),
  allow(
    'read',
    'admissionregistration.k8s.io',
    'mutatingwebhookconfigurations validatingwebhookconfigurations',
  ),
  allow('read', 'apiextensions.k8s.io', 'customresourcedefinitions'),
  allow('read', 'apps', 'daemonsets deployments statefulsets'),
  allow('read', 'extensions.istio.io', 'wasmplugins'),
  allow('read', 'gateway.networking.k8s.io', 'gateways'),
  allow(
    'read',
    'networking.istio.io',
    'destinationrules envoyfilters gateways proxyconfigs serviceentries sidecars virtualservices workloadentries workloadgroups',
  ),
  allow('read', 'security.istio.io', 'authorizationpolicies peerauthentications requestauthentications'),
  allow('read', 'telemetry.istio.io', 'telemetries'),
]

/** The analyzer: it examines Istio in its cluster for the insights in the UI. */
export const glooAnalyzer = {
  id: 'gloo-analyzer',
  section: 'glooAnalyzer',
  values: {
    glooAnalyzer: section(
      {
        enabled: flag({
          description:
            'Run the analyzer. As a sidecar it needs an agent with pods of its own: where the agent is a sidecar of the management server, the UI does its work.',
          default: false,
          source: `${sources.inUse}; ${source}`,
          restarts,
        }),
        runAsSidecar: flag({
          description: 'Run the analyzer as a container of the agent. Off: in a Deployment of its own.',
          default: true,
          source,
          restarts,
        }),
        interval: seconds({
          description: 'Seconds between two examinations.',
          minimum: 1,
          default: 30,
          source,
          restarts,
        }),
        istioAdminNamespace: namespaceName({
          description: 'Root namespace of Istio, whose configuration holds for the whole mesh.',
          default: 'istio-system',
          source,
          restarts,
        }),
        verbose: flag({
          description: 'Debug-level logs. Also on when `common.verbose` is true.',
          default: false,
          source,
          restarts,
        }),
        ports: section(
          {
            stats: port({ description: 'Port of the metrics.', default: 9095, source, restarts }),
          },
          { description: 'Ports of the analyzer and its Service.' },
        ),
        ...podFields(restarts, {
          image: { repository: 'gloo-mesh-analyzer' },
          resources: { requests: { cpu: '50m', memory: '128Mi' } },
          env: [podNamespace, memoryLimit, cpuLimit],
        }),
        ...serviceFields({ serviceType: 'ClusterIP' }),
      },
      { description: 'The analyzer, which examines Istio for insights.', since: '2.5.0' },
    ),
  },
  enabledWhen: {
    all: [
      'glooAnalyzer.enabled',
      {
        any: [
          { not: 'glooAnalyzer.runAsSidecar' },
          { all: ['glooAgent.enabled', { not: 'glooAgent.runAsSidecar' }] },
        ],
      },
    ],
  },
  workload: {
    kind: 'Deployment',
    name: 'gloo-mesh-analyzer',
    labels: { app: 'gloo-mesh-analyzer', 'gloo-mesh': 'gloo-mesh-analyzer' },
    scrape: { port: '.ports.stats' },
    overrides: '.deploymentOverrides',
    joins: { host: 'gloo-agent', when: 'glooAnalyzer.runAsSidecar' },
    containers: [
      {
        name: 'gloo-mesh-analyzer',
        section: 'glooAnalyzer',
        ports: [{ name: 'stats', port: '.ports.stats' }],
      },
    ],
  },
  services: [
    {
      name: 'gloo-mesh-analyzer',
      when: { not: 'glooAnalyzer.runAsSidecar' },
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [{ name: 'stats', port: '.ports.stats' }],
    },
  ],
  account: { name: 'gloo-mesh-analyzer', annotations: '.serviceAccount.extraAnnotations' },
  rbac: [{ scope: 'cluster', rules: clusterRules }],
  files: [],
} satisfies Component
