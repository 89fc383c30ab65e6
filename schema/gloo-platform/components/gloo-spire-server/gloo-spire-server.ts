import { duration, flag, logLevel, port, word } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { allow, allowStatus } from '../../../model/rbac.ts'
import type { Component } from '../../../model/component.ts'
import { podNamespace } from '../../common/pod-env.ts'
import { containerFields } from '../../common/container.ts'
import { podFields } from '../../common/pod.ts'
import { serviceFields } from '../../common/service.ts'
import { sources } from '../../sources.ts'
import { plugins } from './plugins.ts'

const restarts = ['gloo-spire-server'] as const

const source = sources.v24

const env = [podNamespace]

const ttl = (description: string, value: string) =>
  duration({ description, default: value, source, restarts })

/** The SPIRE server for external workloads, as 2.5.8 renders it: no rendering of a newer chart was seen. */
export const glooSpireServer = {
  id: 'gloo-spire-server',
  section: 'glooSpireServer',
  values: {
    glooSpireServer: section(
      {
        enabled: flag({
          description: 'Deploy the SPIRE server. The Secret `spire-ca` must exist.',
          default: false,
          source: `${source}; ${sources.v258}`,
          restarts,
        }),
        server: section(
          {
            trustDomain: word({
              description: 'SPIFFE trust domain: that of the mesh in this cluster.',
              minLength: 1,
              default: 'cluster.local',
              source,
              restarts,
            }),
            logLevel: logLevel({
              description: 'Least severe level to log.',
              default: 'DEBUG',
              source,
              restarts,
            }),
            caTtl: ttl('Lifetime of the CA.', '87600h'),
            defaultX509SvidTtl: ttl('Lifetime of the certificates of workloads.', '48h'),
            agentTtl: ttl('Lifetime of the certificates of agents.', '48h'),
          },
          { description: 'Settings of the SPIRE server.' },
        ),
        plugins,
        controller: section(
          {
            leaderElection: flag({
              description: 'Elect one leader among the controllers.',
              default: true,
              source,
              restarts,
            }),
            verbose: flag({ description: 'Debug-level logs.', default: true, source, restarts }),
          },
          { description: 'The controller, which registers workloads.' },
        ),
        ports: section(
          {
            api: port({
              description: 'Port of the Service. The server itself listens on 8081.',
              default: 8081,
              source: `${source}; ${sources.v258} (only the Service changes)`,
            }),
          },
          { description: 'Ports of the Service.' },
        ),
        ...podFields(restarts, {
          image: {
            registry: 'ghcr.io/spiffe',
            repository: 'spire-server',
            tag: '1.8.6',
            source: `${source}; tag: ${sources.imageLists}`,
          },
          resources: { requests: { cpu: '50m', memory: '128Mi' } },
          env,
        }),
        sidecars: section(
          {
            glooSpireController: section(
              containerFields(restarts, {
                image: { repository: 'gloo-mesh-spire-controller' },
                resources: { requests: { cpu: '50m', memory: '128Mi' } },
                env,
              }),
              {
                description: 'The controller, which registers workloads at the server.',
                definition: 'sidecar',
              },
            ),
          },
          { description: 'Containers beside the main one. Their names are fixed.' },
        ),
        ...serviceFields({ serviceType: 'ClusterIP' }),
      },
      { description: 'The SPIRE server, for workloads outside of Kubernetes.', since: '2.4.0' },
    ),
  },
  enabledWhen: 'glooSpireServer.enabled',
  workload: {
    kind: 'Deployment',
    name: 'gloo-spire-server',
    labels: { app: 'gloo-spire-server' },
    annotations: { 'prometheus.io/scrape': 'false', 'sidecar.istio.io/inject': 'false' },
    overrides: '.deploymentOverrides',
    volumes: ['spire-config', 'spire-ca', 'spire-server-socket', 'spire-server-data'],
    otherVolumes: ['datastore-tls'],
    containers: [
      { name: 'gloo-spire-server', section: 'glooSpireServer', fipsBuild: 'third-party', ports: [] },
      { name: 'gloo-spire-controller', section: 'glooSpireServer.sidecars.glooSpireController', ports: [] },
    ],
  },
  services: [
    {
      name: 'gloo-spire-server',
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [{ name: 'api', port: '.ports.api', listensOn: 8081 }],
    },
  ],
  account: { name: 'gloo-spire-server', annotations: '.serviceAccount.extraAnnotations' },
  rbac: [
    {
      scope: 'cluster',
      rules: [
        { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'patch'] },
        allow('all', 'cert-manager.io', 'certificaterequests'),
        allow('all', 'coordination.k8s.io', 'leases'),
        allow('read', 'internal.gloo.solo.io', 'spireregistrationentries'),
        allowStatus('update', 'internal.gloo.solo.io', 'spireregistrationentries'),
      ],
    },
  ],
  files: [],
} satisfies Component
