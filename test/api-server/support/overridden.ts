import deepmerge from 'deepmerge'
import type { ApiServer } from './api-server.ts'
import type { KubernetesProbe } from './kubernetes-probes.ts'
import { json } from './objects.ts'

/** Volumes that the management server always has and mounts: a list of volumes in an override repeats them. */
export const volumesOfServer = ['license-keys', 'redis-client-config'].map((name) => ({ name, emptyDir: {} }))

export const overridden = {
  Deployment: {
    path: '/apis/apps/v1/namespaces/default/deployments?fieldValidation=Strict&dryRun=All',
    override: 'deploymentOverrides',
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'a' },
      spec: {
        selector: { matchLabels: { app: 'a' } },
        template: {
          metadata: { labels: { app: 'a' } },
          spec: {
            containers: [
              {
                name: 'main',
                image: 'i',
                volumeMounts: volumesOfServer.map(({ name }) => ({ name, mountPath: `/etc/${name}` })),
              },
            ],
            volumes: volumesOfServer,
          },
        },
      },
    },
  },
  Service: {
    // A dry run does not ask whether a port of the node may be taken.
    path: '/api/v1/namespaces/default/services?fieldValidation=Strict',
    override: 'serviceOverrides',
    object: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { generateName: 'a-' },
      spec: { ports: [{ name: 'a', port: 80 }] },
    },
  },
} as const

/** Whether the API server takes an object with an override: mappings merge, sequences replace. */
export async function takesOverride(
  server: ApiServer,
  kind: KubernetesProbe['kind'],
  override: object,
): Promise<boolean> {
  const { object, path } = overridden[kind]
  const changed = deepmerge<object>(object, override, {
    arrayMerge: (_, source: unknown[]) => source,
  })
  const { status, body } = await server.ask('POST', path, json(changed))
  if (![201, 400, 422].includes(status)) throw new Error(`${status}: ${body}`)
  return status === 201
}
