import type { TakenPort } from '../../model/running.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'listening-ports-unique',
  severity: 'error',
  summary: 'No two containers of a pod listen on the same port.',
  docs: 'The containers of a pod share its network: the second program that opens a port fails. Kubernetes also refuses a Service that has a port twice, and a node port that two ports use.',
  addedIn: '0.1.0',
  source: ['Kubernetes: containers of a pod share one network namespace; API validation of spec.ports'],
  reads: [],
  readsPorts: true,
  fixable: false,
  guarded: ['twice', 'taken', 'nodePort'],
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
    twice: ({ path, port, other }) => `${path} is ${port}, which ${other} uses in the same pod`,
    taken: ({ path, port }) => `${path} is ${port}, on which the pod already listens`,
    nodePort: ({ path, port, other }) => `${path} is ${port}, which ${other} uses too`,
  },
  check({ running, report }) {
    const pods = new Map<string, Map<number, TakenPort>>()
    const nodes = new Map<number, TakenPort>()
    for (const { id, host = id, ports, nodePorts } of running) {
      const taken = pods.get(host) ?? new Map<number, TakenPort>()
      pods.set(host, taken)
      for (const port of ports) checkPort(port, taken, 'twice')
      for (const port of nodePorts) checkPort(port, nodes, 'nodePort')
    }

    function checkPort(one: TakenPort, taken: Map<number, TakenPort>, message: 'twice' | 'nodePort'): void {
      const { path, port } = one
      const other = taken.get(port)
      if (other === undefined) taken.set(port, one)
      else if (path !== undefined && other.path === undefined) {
        report({ message: 'taken', data: { path, port }, at: path, help })
      } else if (path !== undefined && other.path !== undefined && path !== other.path) {
        const related = [{ path: other.path, message: 'the other port is set here' }]
        report({ message, data: { path, port, other: other.path }, at: path, related, help })
      }
    }
  },
})

const help = 'choose another port'
