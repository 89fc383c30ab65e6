import type { PathInSection } from '../../model/running.ts'
import { compareQuantities, isFraction } from '../../model/quantity.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'resource-amounts-plausible',
  severity: 'error',
  severities: { manyCores: 'warning', fewBytes: 'warning' },
  summary: 'CPU and memory have the intended unit.',
  docs: 'CPU without a unit is counted in cores, memory in bytes. A request of `500` is 500 cores, which no node has, so the pod stays pending; a memory limit of `512` is 512 bytes, with which no container starts. Amounts from 100 cores on, and below a mebibyte of memory, are reported.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes: resource units (CPU in cores, memory in bytes)',
    'gloo-platform 2.7.2: published rendering (requests of the chart, from 50m and 128Mi on)',
  ],
  reads: [],
  readsEach: ['cpu', 'memory'].flatMap((name) => [`resources.requests.${name}`, `resources.limits.${name}`]),
  aboutKeys: ['cpu', 'memory'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
    requests:
      cpu: 500
      memory: 512
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
    requests:
      cpu: 500m
      memory: 512Mi
`,
  },
  messages: {
    unplaceable: ({ path, amount }) => `${path} is ${amount} cores, more than a node has`,
    manyCores: ({ path, amount }) => `${path} is ${amount} cores, more than a node has`,
    unstartable: ({ path, amount }) => `${path} is ${amount}, less memory than any container starts with`,
    fewBytes: ({ path, amount }) => `${path} is ${amount}, less than a mebibyte`,
  },
  check({ running, report }) {
    for (const container of running.flatMap(({ containers }) => containers)) {
      const { requests, limits } = container.values.resources ?? {}
      const covered = (name: string): PathInSection[] =>
        ['requests', 'limits'].map((kind) => container.path(`resources.${kind}.${name}`))
      const look = (
        kind: 'requests' | 'limits',
        name: 'cpu' | 'memory',
        isOff: (amount: Amount) => boolean,
      ): void => {
        const amount = (kind === 'requests' ? requests : limits)?.[name]
        if (amount === undefined || !isOff(amount)) return
        const path = container.path(`resources.${kind}.${name}`)
        const likely = /^[0-9]{2,5}$/.test(String(amount))
          ? `${amount}${name === 'cpu' ? 'm' : 'Mi'}`
          : undefined
        report({
          message: messages[name][kind],
          data: { path, amount },
          at: path,
          covers: covered(name),
          help: likely === undefined ? helps[name] : `${likely} is probably intended: ${helps[name]}`,
          ...(likely !== undefined && {
            fix: { title: `write ${likely}`, safe: false, path, value: likely },
          }),
        })
      }
      look('requests', 'cpu', isManyCores)
      look('limits', 'cpu', isManyCores)
      look('requests', 'memory', isFewBytes)
      look('limits', 'memory', isFewBytes)
    }
  },
})

type Amount = string | number

const messages = {
  cpu: { requests: 'unplaceable', limits: 'manyCores' },
  memory: { requests: 'fewBytes', limits: 'unstartable' },
} as const

const helps = {
  cpu: 'thousandths of a core have the unit m',
  memory: 'megabytes have the unit M or Mi',
}

function isManyCores(amount: Amount): boolean {
  return (compareQuantities(amount, 100) ?? -1) >= 0
}

const mebibyte = 2 ** 20

/** None at all is no slip, and memory-whole-bytes speaks of fractions. */
function isFewBytes(amount: Amount): boolean {
  return (
    !isFraction(amount) && compareQuantities(amount, 0) === 1 && compareQuantities(amount, mebibyte) === -1
  )
}
