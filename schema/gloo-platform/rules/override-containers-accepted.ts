import { compareQuantities } from '../../model/quantity.ts'
import type { Container } from '../../kubernetes/types.ts'
import { defineRule } from '../define-rule.ts'
import { ownOverrides } from '../own-overrides.ts'
import { podVolumes } from '../pod-volumes.ts'
import { variableHelps, variableProblem, variableWords } from '../variable-source.ts'

export default defineRule({
  id: 'override-containers-accepted',
  severity: 'error',
  summary: 'Mounts, probes, variables and resources of a container in an override are consistent.',
  docs: 'Kubernetes refuses a Deployment in which two containers have one name, or a container has two mounts at one path, a mount of a volume that the pod does not have, a probe or a lifecycle hook with no handler or with several, a variable with a `value` and a `valueFrom`, or a request above its limit.',
  addedIn: '0.1.0',
  source: ['Kubernetes API validation of Pod: spec.containers and spec.initContainers'],
  reads: [],
  readsEach: [
    'deploymentOverrides.spec.template.spec.containers',
    'deploymentOverrides.spec.template.spec.initContainers',
    'deploymentOverrides.spec.template.spec.volumes',
    'extraVolumes',
  ],
  aboutKeys: ['deploymentOverrides'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      template:
        spec:
          initContainers:
            - name: wait
              image: registry.example.com/wait:1.0.0
              env:
                - name: HOST
                  value: redis.example.com
                  valueFrom: {fieldRef: {fieldPath: status.hostIP}}
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      template:
        spec:
          initContainers:
            - name: wait
              image: registry.example.com/wait:1.0.0
              env:
                - name: HOST
                  value: redis.example.com
`,
  },
  messages: {
    name: ({ path, name }) => `${path} has the name ${name}, as another container of the pod has`,
    mountTwice: ({ path, place }) => `${path} mounts ${place} twice`,
    noVolume: ({ path, name }) => `${path} mounts the volume ${name}, which the pod does not have`,
    noHandler: ({ path }) => `${path} has no handler, so it probes or runs nothing`,
    handlers: ({ path, handlers }) => `${path} has several handlers, ${handlers}`,
    variable: ({ path, name, words }) => `${path} gives the variable ${name} ${words}`,
    below: ({ path, resource, limit, request }) =>
      `${path} has ${limit} as the limit of ${resource}, below its request of ${request}`,
  },
  check({ running, report }) {
    for (const component of running) {
      const pod = ownOverrides(component)?.spec?.template?.spec
      const names = new Set<string>()
      for (const list of ['initContainers', 'containers'] as const) {
        const at = component.path(`deploymentOverrides.spec.template.spec.${list}`)
        for (const [index, container] of (pod?.[list] ?? []).entries()) {
          const path = `${at}[${index}]`
          const { name, env = [], volumeMounts = [] } = container
          if (names.has(name))
            report({ message: 'name', data: { path, name }, at, help: 'choose another name' })
          names.add(name)

          const places = volumeMounts.map(({ mountPath }) => mountPath)
          const place = places.find((one, index) => places.indexOf(one) < index)
          if (place !== undefined)
            report({ message: 'mountTwice', data: { path, place }, at, help: 'keep one of them' })
          const volumes = podVolumes(running, component)
          const missing = volumeMounts.find((mount) => volumes !== undefined && !volumes.has(mount.name))
          if (missing !== undefined) {
            const data = { path, name: missing.name }
            report({ message: 'noVolume', data, at, help: 'add the volume, or remove the mount' })
          }

          for (const [key, handlers] of handlersOf(container)) {
            const data = { path: `${path}.${key}`, handlers: handlers.join(' and ') }
            if (handlers.length === 0)
              report({ message: 'noHandler', data, at, help: 'add exec, httpGet or tcpSocket' })
            if (handlers.length > 1) report({ message: 'handlers', data, at, help: 'keep one of them' })
          }
          for (const variable of env) {
            const problem = variableProblem(variable)
            if (problem === undefined) continue
            const data = { path, name: variable.name, words: variableWords[problem] }
            report({ message: 'variable', data, at, help: variableHelps[problem] })
          }
          for (const { resource, limit, request } of limitsBelow(container)) {
            const data = { path, resource, limit, request }
            report({ message: 'below', data, at, help: 'raise the limit, or lower the request' })
          }
        }
      }
    }
  },
})

/** The handlers of each probe and hook that a container has. */
function handlersOf({
  lifecycle,
  livenessProbe,
  readinessProbe,
  startupProbe,
}: Container): [key: string, handlers: string[]][] {
  const all: Record<string, object | undefined> = {
    livenessProbe,
    readinessProbe,
    startupProbe,
    'lifecycle.postStart': lifecycle?.postStart,
    'lifecycle.preStop': lifecycle?.preStop,
  }
  return Object.entries(all).flatMap(([key, actions]): [string, string[]][] => {
    if (actions === undefined) return []
    const handlers = Object.entries(actions).filter(([, action]) => typeof action === 'object' && action)
    return [[key, handlers.map(([handler]) => handler)]]
  })
}

function limitsBelow({ resources }: Container) {
  return Object.entries(resources?.limits ?? {}).flatMap(([resource, limit]) => {
    const request = resources?.requests?.[resource]
    const isBelow = request !== undefined && (compareQuantities(limit, request) ?? 0) < 0
    return isBelow ? [{ resource, limit, request }] : []
  })
}
