import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { DeploymentPatch, ServicePatch } from '../../schema/kubernetes/types.ts'
import { helmTemplate, helmVersions, objectOf, parseObjects, render, repository } from './support/chart.ts'

interface Deployment {
  metadata: { labels: Record<string, string>; annotations: Record<string, string> }
  spec: { replicas?: number; template: { metadata: unknown; spec: PodSpec } }
}

interface PodSpec {
  securityContext: unknown
  volumes: unknown[]
  containers: {
    image: string
    env: unknown[]
    resources: { requests: unknown; limits: unknown }
    securityContext: unknown
  }[]
  [field: string]: unknown
}

interface Service {
  metadata: { annotations: Record<string, string> }
  spec: { type: string; selector: unknown; ports: unknown[]; [field: string]: unknown }
}

const large = 1000650000

const overRedis: DeploymentPatch = {
  metadata: {
    labels: { team: 'platform', 'gloo-mesh': '' },
    annotations: {},
  },
  spec: {
    replicas: 0,
    template: {
      spec: {
        automountServiceAccountToken: false,
        priorityClassName: '',
        terminationGracePeriodSeconds: 0,
        securityContext: { runAsNonRoot: false, fsGroup: 0, supplementalGroups: [] },
        volumes: [],
        tolerations: [{ key: 'gloo', operator: 'Exists', tolerationSeconds: large }],
      },
    },
  },
}

const overRedisService: ServicePatch = {
  metadata: { annotations: { 'app.kubernetes.io/name': '' } },
  spec: { publishNotReadyAddresses: false, selector: {}, ports: [], healthCheckNodePort: 31400 },
}

/** Patches of Redis beside large numbers everywhere in the section of the server. */
const values = {
  common: { cluster: 'mgmt' },
  glooMgmtServer: {
    enabled: true,
    safeStartWindow: 2000000,
    runAsUser: large,
    podSecurityContext: { fsGroup: large, supplementalGroups: [large] },
    resources: { requests: { cpu: 3, memory: 1073741824 }, limits: { cpu: '3', memory: '4Gi' } },
    extraEnvs: { GROUP: { value: '1000650000' } },
    extraVolumes: [{ name: 'token', emptyDir: { sizeLimit: 1073741824 } }],
    deploymentOverrides: {
      spec: { template: { spec: { activeDeadlineSeconds: large, volumes: [{ name: 'license-keys' }] } } },
    },
  },
  glooAgent: {
    enabled: true,
    relay: { serverAddress: 'gloo.example.com:9900' },
    securityContext: { runAsUser: large, runAsGroup: 0 },
    resources: { requests: { cpu: 0.5 }, limits: { cpu: 1.5, memory: 2147483648 } },
  },
  redis: {
    connection: { poolSize: 2000000 },
    deployment: {
      podSecurityContext: { runAsNonRoot: true, fsGroup: 1000, supplementalGroups: [4000] },
      deploymentOverrides: overRedis,
      serviceOverrides: overRedisService,
    },
  },
}

describe.each(helmVersions)('on Helm %s', async (helm) => {
  const manifest = await render({ helm, values })
  const objects = parseObjects(manifest)
  const deployment = (name: string) => objectOf(objects, 'Deployment', name) as unknown as Deployment
  const redis = deployment('gloo-mesh-redis')
  const redisService = objectOf(objects, 'Service', 'gloo-mesh-redis') as unknown as Service

  test('an override of 0 wins', () => {
    expect(redis.spec.replicas).toBe(0)
    expect(redis.spec.template.spec).toHaveProperty('terminationGracePeriodSeconds', 0)
    expect(redis.spec.template.spec.securityContext).toHaveProperty('fsGroup', 0)
  })

  test('an override of false wins', () => {
    expect(redis.spec.template.spec).toHaveProperty('automountServiceAccountToken', false)
    expect(redis.spec.template.spec.securityContext).toHaveProperty('runAsNonRoot', false)
    expect(redisService.spec).toHaveProperty('publishNotReadyAddresses', false)
  })

  test('an override of "" wins', () => {
    expect(redis.metadata.labels).toEqual({ app: 'gloo-mesh-redis', 'gloo-mesh': '', team: 'platform' })
    expect(redisService.metadata.annotations).toEqual({ 'app.kubernetes.io/name': '' })
    expect(redis.spec.template.spec).toHaveProperty('priorityClassName', '')
  })

  test('a list replaces, and so does an empty one', () => {
    expect(redis.spec.template.spec.volumes).toEqual([])
    expect(redis.spec.template.spec.securityContext).toHaveProperty('supplementalGroups', [])
    expect(redisService.spec.ports).toEqual([])
    expect(deployment('gloo-mesh-mgmt-server').spec.template.spec.volumes).toEqual([{ name: 'license-keys' }])
  })

  test('an empty mapping changes nothing, since mappings merge', () => {
    expect(redis.metadata.annotations).toEqual({ 'app.kubernetes.io/name': 'gloo-mesh-redis' })
    expect(redisService.spec.selector).toEqual({ app: 'gloo-mesh-redis' })
  })

  test('what no override names stays', () => {
    expect(redis.spec.template.spec.containers).toHaveLength(1)
    expect(redis.spec.template.metadata).toEqual({
      labels: { app: 'gloo-mesh-redis', 'gloo-mesh': 'gloo-mesh-redis' },
      annotations: { 'app.kubernetes.io/name': 'gloo-mesh-redis' },
    })
    expect(redisService.spec.type).toBe('ClusterIP')
  })

  test('large numbers stay integers', () => {
    const server = deployment('gloo-mesh-mgmt-server').spec.template.spec
    expect(server.securityContext).toEqual({ fsGroup: large, supplementalGroups: [large] })
    expect(server.containers[0]?.securityContext).toHaveProperty('runAsUser', large)
    expect(server).toHaveProperty('activeDeadlineSeconds', large)
    expect(server.containers[0]?.env).toContainEqual({ name: 'GROUP', value: '1000650000' })
    const agent = deployment('gloo-mesh-agent').spec.template.spec
    expect(agent.containers[0]?.securityContext).toEqual({ runAsUser: large, runAsGroup: 0 })
    expect(redis.spec.template.spec).toHaveProperty('tolerations.0.tolerationSeconds', large)
    expect(redisService.spec).toHaveProperty('healthCheckNodePort', 31400)
    expect(manifest).toContain('--safe-start-window=2000000\n')
    expect(manifest).toContain('poolSize: 2000000\n')
    expect(manifest).not.toMatch(/[0-9]e\+[0-9]/)
  })

  test('quantities stay numbers or text, as they were given', () => {
    const server = deployment('gloo-mesh-mgmt-server').spec.template.spec.containers[0]
    expect(server?.resources.requests).toEqual({ cpu: 3, memory: 1073741824 })
    expect(server?.resources.limits).toEqual({ cpu: '3', memory: '4Gi' })
    const agent = deployment('gloo-mesh-agent').spec.template.spec.containers[0]
    expect(agent?.resources.requests).toEqual({ cpu: 0.5, memory: '128Mi' })
    expect(agent?.resources.limits).toEqual({ cpu: 1.5, memory: 2147483648 })
  })
})

test.each(helmVersions)('a manifest that Helm %s cannot read stops the release', async (helm) => {
  const glooMgmtServer = {
    enabled: true,
    // `toYaml` writes `<<` as a key without quotes.
    extraVolumes: [{ name: 'driver', csi: { driver: 'x', volumeAttributes: { '<<': 'text' } } }],
    deploymentOverrides: { spec: { replicas: 2 } },
  }
  const { status, stderr } = await helmTemplate({
    helm,
    values: { common: { cluster: 'mgmt' }, glooMgmtServer },
    // Helm up to 3.18.4 passes the values to its validator as YAML.
    args: ['--skip-schema-validation'],
  })
  expect(status).not.toBe(0)
  expect(stderr).toContain(
    'Deployment gloo-mesh-mgmt-server is not valid YAML, so glooMgmtServer.deploymentOverrides cannot be merged',
  )
})

describe('.Values', () => {
  const chart = mkdtempSync(join(tmpdir(), 'gloo-values-chart-'))
  afterAll(() => rmSync(chart, { recursive: true, force: true }))
  cpSync(join(repository, 'charts/gloo-platform'), chart, { recursive: true })
  // Helm runs the templates of a chart one after another, in the order of their names or against it.
  for (const name of ['000-values', 'zzz-values']) {
    writeFileSync(
      join(chart, `templates/${name}.yaml`),
      `kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: ${name}\ndata:\n  values: {{ .Values | toJson | quote }}\n`,
    )
  }

  test.each(helmVersions)('is the same for the first and the last template of Helm %s', async (helm) => {
    const objects = parseObjects(await render({ helm, chart, values }))
    const first = objectOf(objects, 'ConfigMap', '000-values')
    const last = objectOf(objects, 'ConfigMap', 'zzz-values')
    expect(last.data).toEqual(first.data)
    const { redis } = JSON.parse((first.data as { values: string }).values) as typeof values
    expect(redis.deployment.deploymentOverrides).toEqual(overRedis)
    expect(redis.deployment.serviceOverrides).toEqual(overRedisService)
  })
})
