import type { Difference } from './compare.ts'

interface WithPods {
  spec: { template: { metadata: { annotations: Record<string, string> }; spec: { containers: Container[] } } }
}

interface Container {
  image: string
  args?: string[] | null | undefined
  env: Variable[]
  readinessProbe?: unknown
  livenessProbe?: unknown
  resources?: unknown
}

interface Variable {
  name: string
  value?: string | null
  valueFrom?: unknown
}

/** A difference in the first container of a Deployment. */
function inContainer(
  fixture: string,
  name: string,
  reason: string,
  change: (container: Container) => Partial<Container>,
): Difference {
  return {
    fixture: `2.5.8/${fixture}`,
    object: `Deployment ${name}`,
    reason,
    apply: (published) => {
      const [container] = (published as WithPods).spec.template.spec.containers
      Object.assign(container!, change(container!))
      return published
    },
  }
}

const goMaxProcs: Variable = {
  name: 'GOMAXPROCS',
  valueFrom: { resourceFieldRef: { divisor: '1', resource: 'limits.cpu' } },
}

/** Variables with other values in place of those of the same names. */
function withValues(env: readonly Variable[], values: Readonly<Record<string, string>>): Variable[] {
  return env.map((variable) =>
    variable.name in values ? { ...variable, value: values[variable.name]! } : variable,
  )
}

function withoutAnnotations(fixture: string, name: string): Difference {
  return {
    fixture: `2.5.8/${fixture}`,
    object: `Service ${name}`,
    reason: 'a null says nothing',
    apply: (published) => {
      delete (published as { metadata: { annotations?: unknown } }).metadata.annotations
      return published
    },
  }
}

function withChecksum(fixture: string, name: string): Difference {
  return {
    fixture: `2.5.8/${fixture}`,
    object: `Deployment ${name}`,
    reason: 'another configuration replaces the pods, which read it when they start',
    apply: (published) => {
      ;(published as WithPods).spec.template.metadata.annotations['checksum/config'] = 'HASH'
      return published
    },
  }
}

const extAuth = ['ext-auth', 'ext-auth-sidecar'].flatMap((fixture) => [
  withoutAnnotations(fixture, 'ext-auth-service'),
  inContainer(fixture, 'ext-auth-service', 'image of 2.7.2', ({ image }) => ({
    image: image.replace('0.56.8', '0.66.2'),
  })),
  inContainer(
    fixture,
    'ext-auth-service',
    'names of headers without quotes, and an empty text where null stands for it',
    ({ env }) => ({ env: withValues(env, { HEADERS_TO_REDACT: 'authorization', SECRETS_NAMESPACES: '' }) }),
  ),
])

const rateLimiter = ['rate-limiter', 'rate-limiter-tls'].flatMap((fixture) => [
  withoutAnnotations(fixture, 'rate-limiter'),
  inContainer(fixture, 'rate-limiter', 'image of 2.7.2', ({ image }) => ({
    image: image.replace('0.11.11', '0.12.6'),
  })),
  ...['ClusterRole', 'ClusterRoleBinding'].map((kind) => ({
    fixture: `2.5.8/${fixture}`,
    object: `${kind} rate-limiter`,
    reason: 'objects of the cluster have no namespace',
    apply: (published: unknown) => {
      delete (published as { metadata: { namespace?: string } }).metadata.namespace
      return published
    },
  })),
])

/** A null and a target port of 0 say nothing. */
function withoutEmpty(fixture: string, object: string): Difference {
  return {
    fixture: `2.5.8/${fixture}`,
    object,
    reason: 'a null and a target port of 0 say nothing',
    apply: (published) =>
      JSON.parse(
        JSON.stringify(published, (key, value: unknown) =>
          value === null || (key === 'targetPort' && value === 0) ? undefined : value,
        ),
      ) as unknown,
  }
}

const jaeger = [
  'ServiceAccount gloo-jaeger',
  'Deployment gloo-jaeger',
  'Service gloo-jaeger-agent',
  'Service gloo-jaeger-collector',
  'Service gloo-jaeger-query',
].flatMap((object): Difference[] => [
  withoutEmpty('jaeger', object),
  {
    fixture: '2.5.8/jaeger',
    object,
    reason: 'each object names its namespace',
    apply: (published) => {
      Object.assign((published as { metadata: object }).metadata, { namespace: 'gloo-mesh' })
      return published
    },
  },
])

const clickhouse = [
  withoutEmpty('clickhouse', 'Service clickhouse'),
  withoutEmpty('clickhouse', 'StatefulSet clickhouse-shard0'),
  {
    fixture: '2.5.8/clickhouse',
    object: 'StatefulSet clickhouse-shard0',
    reason: 'resources without any amount say nothing',
    apply: (published: unknown) => {
      delete (published as WithPods).spec.template.spec.containers[0]!.resources
      return published
    },
  },
]

interface Exec {
  exec: { command: string[] }
}

const isReady =
  'pg_isready -U "$POSTGRES_USER" -d "dbname=${POSTGRES_DATABASE:-$POSTGRES_USER}" -h 127.0.0.1 -p 5432'

const postgresql = [
  withoutEmpty('postgresql', 'Service postgresql'),
  withoutEmpty('postgresql', 'StatefulSet postgresql'),
  {
    fixture: '2.5.8/postgresql',
    object: 'StatefulSet postgresql',
    reason:
      'values are not run by a shell; the published readiness probe replaces its shell, so that its second line is never run',
    apply: (published: unknown) => {
      const [container] = (published as WithPods).spec.template.spec.containers
      const { livenessProbe, readinessProbe } = container as unknown as Record<string, Exec>
      livenessProbe!.exec.command[2] = `exec ${isReady}`
      readinessProbe!.exec.command[3] = `${isReady}\n[ -f /opt/bitnami/postgresql/tmp/.initialized ] || [ -f /bitnami/postgresql/.initialized ]\n`
      return published
    },
  },
]

/** What 2.7.2 is known to render otherwise than 2.5.8, and what is not rebuilt. Every other leaf is equal. */
export const olderDifferences: readonly Difference[] = [
  inContainer(
    'gloo-analyzer',
    'gloo-mesh-analyzer',
    'arguments and environment of 2.7.2, as its rendering shows them in the pod of the agent',
    ({ args, env }) => ({
      args: [
        '--cluster=mgmt',
        ...args!,
        '--endpoint=gloo-telemetry-collector.gloo-mesh:4317',
        '--authority=',
        '--ca-file=',
        '--insecure=true',
        '--insecure-skip-verify=false',
      ],
      env: [...env, goMaxProcs],
    }),
  ),
  withChecksum('gloo-spire-server', 'gloo-spire-server'),
  withChecksum('gloo-portal-server', 'gloo-mesh-portal-server'),
  ...extAuth,
  inContainer(
    'ext-auth-sidecar',
    'ext-auth-service',
    'caCertKey names the file; 2.5.8 reads caCert only, and names the folder',
    ({ env }) => ({
      env: withValues(env, { REDIS_CA_CERT: '/etc/redis-certs/ca.crt' }),
    }),
  ),
  {
    fixture: '2.5.8/ext-auth-sidecar',
    object: 'Deployment ext-auth-service',
    reason: 'the hash is one of the whole configuration',
    apply: (published) => {
      const { annotations } = (published as WithPods).spec.template.metadata
      annotations['opa-config-version'] = 'HASH'
      return published
    },
  },
  {
    fixture: '2.5.8/ext-auth-sidecar',
    object: 'ConfigMap opa-config',
    reason: 'the text of configYaml, where the published chart writes null',
    apply: (published) => {
      const { data } = published as { data: Record<string, unknown> }
      data['config.yaml'] = { a: 'b' }
      return published
    },
  },
  ...rateLimiter,
  ...jaeger,
  ...clickhouse,
  ...postgresql,
  inContainer('rate-limiter', 'redis', 'a null says nothing', () => ({ args: undefined })),
  inContainer('rate-limiter-tls', 'redis', 'the published probe does not speak TLS', () => ({
    readinessProbe: {
      exec: { command: ['redis-cli', '--tls', '--cacert', '/etc/tls/redis.crt', 'ping'] },
      initialDelaySeconds: 5,
      periodSeconds: 10,
    },
  })),
]
