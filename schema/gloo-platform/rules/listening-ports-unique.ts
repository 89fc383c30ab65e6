import type { ValuesPath } from '../platform.ts'
import { defineRule } from '../define-rule.ts'

/** Ports on which the containers of a component listen: values, and fixed ones. */
const listening = {
  'gloo-mgmt-server': {
    values: ['glooMgmtServer.ports.grpc', 'glooMgmtServer.ports.healthcheck', 'glooMgmtServer.statsPort'],
    fixed: [],
  },
  'gloo-agent': {
    values: [
      'glooAgent.ports.grpc',
      'glooAgent.ports.healthcheck',
      'glooAgent.ports.http',
      'glooAgent.ports.stats',
    ],
    fixed: [31337],
  },
  'gloo-analyzer': { values: ['glooAnalyzer.ports.stats'], fixed: [] },
  'gloo-ui': {
    values: ['glooUi.ports.grpc', 'glooUi.ports.healthcheck', 'glooInsightsEngine.ports.stats'],
    fixed: [8090, 20202],
  },
  'ext-auth-service': {
    values: [
      'extAuthService.extAuth.service.grpcPort',
      'extAuthService.extAuth.service.debugPort',
      'extAuthService.extAuth.service.healthPort',
    ],
    fixed: [],
  },
  'rate-limiter': {
    values: [
      'rateLimiter.rateLimiter.ports.grpc',
      'rateLimiter.rateLimiter.ports.ready',
      'rateLimiter.rateLimiter.ports.debug',
    ],
    fixed: [],
  },
} as const satisfies Record<string, { values: readonly ValuesPath[]; fixed: readonly number[] }>

type Id = keyof typeof listening

const nodePorts = [
  'extAuthService.extAuth.service.grpcNodePort',
  'extAuthService.extAuth.service.debugNodePort',
  'extAuthService.extAuth.service.healthNodePort',
] as const

const opaPort = 8181

export default defineRule({
  id: 'listening-ports-unique',
  severity: 'error',
  summary: 'No two containers of a pod listen on the same port.',
  docs: 'The containers of a pod share its network: the second program that opens a port fails. Kubernetes also refuses a Service with a port twice, and a node port of two ports.',
  addedIn: '0.1.0',
  source: ['Kubernetes: containers of a pod share one network namespace; API validation of spec.ports'],
  reads: [
    ...Object.values(listening).flatMap(({ values }): readonly ValuesPath[] => values),
    ...nodePorts,
    'extAuthService.extAuth.service.type',
    'extAuthService.extAuth.opaServer.enabled',
  ],
  readsRunning: Object.keys(listening),
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
rateLimiter:
  enabled: true
  rateLimiter:
    ports:
      grpc: 8084
`,
    good: `common:
  cluster: cluster1
rateLimiter:
  enabled: true
  rateLimiter:
    ports:
      grpc: 8085
`,
  },
  messages: {
    twice: ({ path, port, other }) => `${path} is ${port}, as ${other} is in the same pod`,
    taken: ({ path, port }) => `${path} is ${port}, on which the pod listens already`,
    nodePort: ({ path, port, other }) => `${path} is ${port}, as ${other} is`,
  },
  check({ values, running, isRunning, report }) {
    const help = 'choose another port'
    const pods = new Map<string, Map<number, ValuesPath | undefined>>()
    for (const { id, host = id } of running.filter(
      (one): one is typeof one & { id: Id } => one.id in listening,
    )) {
      const ports = pods.get(host) ?? new Map<number, ValuesPath | undefined>()
      pods.set(host, ports)
      for (const port of fixedPorts(id)) ports.set(port, undefined)
      for (const path of listening[id].values) checkPort(path, ports, 'twice')
    }
    const service = values.extAuthService?.extAuth?.service
    if (isRunning('ext-auth-service') && service?.type === 'NodePort') {
      const ports = new Map<number, ValuesPath | undefined>()
      for (const path of nodePorts) checkPort(path, ports, 'nodePort')
    }

    function fixedPorts(id: Id): readonly number[] {
      const hasOpa = id === 'ext-auth-service' && values.extAuthService?.extAuth?.opaServer?.enabled
      return hasOpa ? [opaPort] : listening[id].fixed
    }

    function checkPort(
      path: ValuesPath,
      ports: Map<number, ValuesPath | undefined>,
      message: 'twice' | 'nodePort',
    ): void {
      const port = numberAt(values, path)
      if (port === undefined) return
      const other = ports.get(port)
      if (!ports.has(port)) ports.set(port, path)
      else if (other === undefined) report({ message: 'taken', data: { path, port }, at: path, help })
      else {
        const related = [{ path: other, message: 'the other port is set here' }]
        report({ message, data: { path, port, other }, at: path, related, help })
      }
    }
  },
})

function numberAt(values: object, path: string): number | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], values)
  return typeof found === 'number' ? found : undefined
}
