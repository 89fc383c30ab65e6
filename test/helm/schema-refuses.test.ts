import { describe, expect, test } from 'vitest'
import { shareOfHelm } from '../share.ts'
import { helmTemplate, helmVersions } from './support/chart.ts'

const common = { cluster: 'mgmt' }

/** Values that the schema of the chart refuses; the name is a part of what Helm says. */
const refused: [reason: string, name: string, values: object][] = [
  ['a misspelt section', 'glooMgmServer', { common, glooMgmServer: { enabled: true } }],
  ['a key in the wrong case', 'safemode', { common, glooMgmtServer: { safemode: true } }],
  [
    'extraEnvs as a list',
    'extraEnvs',
    { common, glooMgmtServer: { extraEnvs: [{ name: 'ZONE', value: 'a' }] } },
  ],
  [
    'an unquoted boolean as an annotation',
    'scheme',
    { common, glooMgmtServer: { serviceOverrides: { metadata: { annotations: { scheme: true } } } } },
  ],
  [
    'an unquoted number as an annotation',
    'port',
    { common, glooMgmtServer: { serviceOverrides: { metadata: { annotations: { port: 9900 } } } } },
  ],
  [
    'a misspelt key of Kubernetes',
    'volume',
    { common, glooMgmtServer: { deploymentOverrides: { spec: { template: { spec: { volume: [] } } } } } },
  ],
  [
    'null in an override, which removes nothing',
    'securityContext',
    {
      common,
      redis: {
        deployment: { deploymentOverrides: { spec: { template: { spec: { securityContext: null } } } } },
      },
    },
  ],
  ['a missing cluster name', 'cluster', {}],
  [
    'null for a switch, which the chart cannot do without',
    'safeMode',
    { common, glooMgmtServer: { safeMode: null } },
  ],
  ['null for a section', 'relay', { common, glooAgent: { relay: null } }],
  ['null for a value without a default', 'namespace', { common, glooAgent: { namespace: null } }],
  ['no I/O thread at all', 'ioThreads', { common, redis: { deployment: { ioThreads: 0 } } }],
  ['a port out of range', 'grpc', { common, glooMgmtServer: { ports: { grpc: 65536 } } }],
  ['a text for a switch', 'enabled', { common, glooAgent: { enabled: 'true' } }],
  [
    'a feature gate that is an argument',
    'featureGates',
    { common, featureGates: { 'A=true\n            - --insecure=true\n            # ': true } },
  ],
  [
    'a registry that YAML would not read as text',
    'registry',
    { common, glooMgmtServer: { image: { registry: '@scope' } } },
  ],
  ['a namespace that Kubernetes refuses', 'namespace', { common, glooAgent: { namespace: 'Gloo_Mesh' } }],
  [
    'a Secret that Kubernetes refuses',
    'licenseSecretName',
    { common, licensing: { licenseSecretName: 'a/b' } },
  ],
  ['a type of Service that is none', 'serviceType', { common, glooAgent: { serviceType: 'Internal' } }],
]

/** Values that the schema lets pass. */
const accepted: [reason: string, values: object][] = [
  [
    'global values, with anything in them',
    { common, global: { cattle: { clusterId: 'c-1' }, anything: [1] } },
  ],
  [
    'placeholders, which another tool fills in',
    {
      common,
      glooMgmtServer: {
        namespace: '${NAMESPACE}',
        image: { registry: '${REGISTRY}/gloo-mesh', tag: '$TAG' },
      },
    },
  ],
  ['a number of cores', { common, redis: { deployment: { resources: { requests: { cpu: 3 } } } } }],
  ['a number of cores as text', { common, redis: { deployment: { resources: { requests: { cpu: '3' } } } } }],
  [
    'null for names, and for sections that are rendered as they are',
    {
      common: { ...common, clusterDomain: null },
      glooMgmtServer: { relay: { tokenSecret: { name: null, namespace: null, key: null } }, extraEnvs: null },
      redis: { deployment: { resources: { requests: null } } },
      glooUi: {
        enabled: true,
        basePath: null,
        prometheusUrl: null,
        namespacedRbac: null,
        sidecars: { envoy: { env: null, resources: { requests: null } } },
        auth: {
          enabled: true,
          backend: 'oidc',
          oidc: {
            clientSecret: null,
            clientSecretName: null,
            appUrl: null,
            session: { redis: { host: null } },
          },
        },
      },
    },
  ],
  [
    'patches of every kind of value',
    {
      common,
      glooAgent: {
        deploymentOverrides: {
          spec: {
            replicas: 0,
            strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: '25%' } },
            template: { spec: { containers: [{ name: 'agent', resources: { limits: { cpu: 2 } } }] } },
          },
        },
        serviceOverrides: { spec: { ports: [{ port: 80, targetPort: 'http' }] } },
      },
    },
  ],
]

describe.each(helmVersions)('Helm %s', (helm) => {
  test.each(shareOfHelm(helm, 1, refused))('refuses %s (%s)', async (_reason, name, values) => {
    const { status, stderr } = await helmTemplate({ helm, values })
    expect(status).not.toBe(0)
    expect(stderr).toContain("values don't meet the specifications of the schema")
    expect(stderr).toContain(name)
  })

  test.each(shareOfHelm(helm, 1, accepted))('accepts %s', async (_reason, values) => {
    expect(await helmTemplate({ helm, values })).toMatchObject({ status: 0 })
  })
})
