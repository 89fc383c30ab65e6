import { flag, namespaceName, port } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { allow } from '../../../model/rbac.ts'
import type { Component } from '../../../model/component.ts'
import { podNamespace } from '../../common/pod-env.ts'
import { podFields } from '../../common/pod.ts'
import { devMode, verbose } from '../../common/process.ts'
import { serviceFields } from '../../common/service.ts'
import { unreadIn25 } from '../../common/unread.ts'
import { sources } from '../../sources.ts'
import { apiKeyStorage } from './api-key-storage.ts'

const restarts = ['gloo-mesh-portal-server'] as const

const credential = (name: string, key: string) => ({
  name,
  valueFrom: { secretKeyRef: { key, name: 'portal-redis-credentials', optional: true } },
})

/** The portal server, as the published chart 2.5.8 renders it: no rendering of a newer one was seen. */
export const glooPortalServer = {
  id: 'gloo-portal-server',
  section: 'glooPortalServer',
  namespace: 'common.addonNamespace',
  values: {
    glooPortalServer: section(
      {
        enabled: flag({
          description: 'Deploy the portal server; the UI shows its pages.',
          default: false,
          source: `${sources.v233}; the UI: ${sources.v258}`,
          restarts: [...restarts, 'gloo-mesh-ui'],
        }),
        apiKeyStorage,
        devMode: devMode(restarts),
        verbose: verbose(restarts),
        ports: section(
          {
            http: port({
              description: 'Port of the API of the portal.',
              default: 8080,
              source: sources.v233,
              restarts,
            }),
          },
          { description: 'Ports of the portal server and its Service.' },
        ),
        ...podFields(restarts, {
          image: { repository: 'gloo-mesh-portal-server' },
          resources: { requests: { cpu: '50m', memory: '128Mi' } },
          env: [
            podNamespace,
            {
              name: 'APIKEY_STORAGE_SECRET_KEY',
              valueFrom: { secretKeyRef: { key: 'key', name: 'portal-storage-secret-key' } },
            },
            credential('REDIS_USERNAME', 'username'),
            credential('REDIS_PASSWORD', 'password'),
          ],
        }),
        namespace: namespaceName({
          description: 'Namespace for the objects of this component.',
          source: `${sources.generated}; without effect: ${sources.v258}`,
          unread: unreadIn25,
          passThrough: { reason: 'fixed-by-chart', note: 'set common.addonNamespace' },
        }),
        ...serviceFields({ serviceType: 'ClusterIP' }),
      },
      { description: 'The portal server: it serves the APIs of developer portals.' },
    ),
  },
  enabledWhen: 'glooPortalServer.enabled',
  workload: {
    kind: 'Deployment',
    name: 'gloo-mesh-portal-server',
    labels: { app: 'gloo-mesh-portal-server', 'gloo-mesh': 'gloo-mesh-portal' },
    overrides: '.deploymentOverrides',
    otherVolumes: ['portal-redis-certs', 'portal-redis-config', 'portal-storage-config'],
    containers: [{ name: 'gloo-mesh-portal-server', section: 'glooPortalServer', ports: [] }],
  },
  services: [
    {
      name: 'gloo-mesh-portal-server',
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [{ name: 'http', port: '.ports.http' }],
    },
  ],
  account: { name: 'gloo-mesh-portal-server', annotations: '.serviceAccount.extraAnnotations' },
  rbac: [
    {
      scope: 'cluster',
      rules: [
        allow('read', 'apimanagement.gloo.solo.io', 'apidocs'),
        allow('read', 'internal.gloo.solo.io', 'portalconfigs'),
      ],
    },
  ],
  files: [],
} satisfies Component
