import type { ValuesPath } from '../platform.ts'
import { defineRule } from '../model/rule.ts'
import { overriddenContainers, overridesContainers, runningComponents } from '../running-components.ts'

export default defineRule({
  id: 'env-entries-valid',
  severity: 'error',
  severities: { twice: 'warning' },
  summary: 'An environment variable has one name, and one source.',
  docs: 'Kubernetes refuses a variable with a `value` and a `valueFrom`, and a `valueFrom` that names no source, or several. Of two variables of one name the later one wins; server-side apply, the default of Helm 4, refuses them. `env` and `extraEnvs` are one list for Kubernetes.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of EnvVar and EnvVarSource',
    'Kubernetes API: env is a list-map with the key name',
    'seen rendered with Helm 4.3.1: extraEnvs stands behind env',
  ],
  reads: [
    'glooMgmtServer.enabled',
    'glooMgmtServer.env',
    'glooMgmtServer.extraEnvs',
    overriddenContainers('glooMgmtServer'),
    'glooAgent.enabled',
    'glooAgent.env',
    'glooAgent.extraEnvs',
    overriddenContainers('glooAgent'),
    'redis.deployment.enabled',
    'redis.deployment.env',
    'redis.deployment.extraEnvs',
    overriddenContainers('redis.deployment'),
    'glooUi',
  ],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  extraEnvs:
    HTTPS_PROXY:
      valueFrom: {}
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  extraEnvs:
    HTTPS_PROXY:
      value: http://proxy.example.com:3128
`,
  },
  messages: {
    both: ({ section, name }) => `${section} gives the variable ${name} a value and a valueFrom`,
    empty: ({ section, name }) => `${section} gives the variable ${name} a valueFrom that names no source`,
    several: ({ section, name }) => `${section} gives the variable ${name} a valueFrom with several sources`,
    twice: ({ section, name }) => `${section} has the variable ${name} twice`,
  },
  check({ values, report }) {
    for (const [component, { env = [], extraEnvs = {}, deploymentOverrides }] of runningComponents(values)) {
      if (overridesContainers(deploymentOverrides)) continue
      const entries = [
        ...env.map((entry) => ({ ...entry, list: 'env', at: `${component}.env` })),
        ...Object.entries(extraEnvs).map(([name, entry]) => ({
          ...entry,
          name,
          list: 'extraEnvs',
          // A name may hold dots, which end a key in a path.
          at: `${component}.extraEnvs${name.includes('.') ? '' : `.${name}`}`,
        })),
      ]
      const names = new Set<string>()
      for (const { name, value, valueFrom, list, at } of entries) {
        const data = { section: `${component}.${list}`, name }
        const tell = (message: 'both' | 'empty' | 'several' | 'twice', help: string): void => {
          report({ message, data, at: at as ValuesPath, help })
        }
        const sources = valueFrom === undefined ? undefined : Object.values(valueFrom).filter(Boolean).length
        if (sources === 0)
          tell('empty', `write one of ${sourceNames} under valueFrom, or a value instead of it`)
        else if (sources !== undefined && sources > 1) tell('several', 'keep one of them')
        else if (sources !== undefined && value) tell('both', 'keep one of the two')
        if (names.has(name)) tell('twice', 'keep one of them')
        names.add(name)
      }
    }
  },
})

const sourceNames = 'fieldRef, resourceFieldRef, configMapKeyRef or secretKeyRef'
