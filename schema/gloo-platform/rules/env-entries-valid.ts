import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'env-entries-valid',
  severity: 'error',
  severities: { twice: 'warning', other: 'warning' },
  summary: 'Each environment variable is set once, from one source.',
  docs: 'Kubernetes refuses a variable with a `value` and a `valueFrom`, and a `valueFrom` that names no source, or several. Of two variables of one name the later one wins; server-side apply, the default of Helm 4, refuses them. `env` and `extraEnvs` are one sequence for Kubernetes.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of EnvVar and EnvVarSource',
    'Kubernetes API: env is a list-map with the key name',
    'seen rendered with Helm 4.3.1: extraEnvs follows env',
  ],
  reads: [],
  readsEach: ['env', 'extraEnvs'],
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
    both: ({ section, name }) => `${section} gives the variable ${name} both a value and a valueFrom`,
    empty: ({ section, name }) => `${section} gives the variable ${name} a valueFrom that names no source`,
    several: ({ section, name }) => `${section} gives the variable ${name} a valueFrom with several sources`,
    twice: ({ section, name }) => `${section} has the variable ${name} twice`,
    other: ({ section, name, other }) => `${section} has the variable ${name}, which ${other} sets too`,
  },
  check({ running, isChangedByUser, report }) {
    for (const { section, values, path } of running.flatMap(({ containers }) => containers)) {
      const { env = [], extraEnvs = {} } = values
      const names = new Set<string>()
      const checkEntry = (list: 'env' | 'extraEnvs', name: string, { value, valueFrom }: Variable): void => {
        const isTwice = names.has(name)
        names.add(name)
        if (valueFrom === undefined && !isTwice) return
        // A name may hold dots, which end a key in a path.
        const hasPath = list === 'extraEnvs' && !name.includes('.')
        const at = path(hasPath ? `${list}.${name}` : list)
        const data = { section: `${section}.${list}`, name }
        const sources = valueFrom === undefined ? 1 : Object.values(valueFrom).filter(Boolean).length
        const problem =
          sources === 0 ? 'empty' : sources > 1 ? 'several' : valueFrom && value ? 'both' : undefined
        if (problem !== undefined) report({ message: problem, data, at, help: helps[problem] })
        if (!isTwice) return
        if (list === 'env') report({ message: 'twice', data, at, help: helps.twice })
        else {
          const other = isChangedByUser(path('env')) ? `${section}.env` : 'the chart'
          report({
            message: 'other',
            data: { ...data, other },
            at,
            help: helps[other === 'the chart' ? 'chart' : 'twice'],
          })
        }
      }
      for (const entry of env) checkEntry('env', entry.name, entry)
      // A sequence of entries in the sections of the collectors.
      if (Array.isArray(extraEnvs)) continue
      for (const name in extraEnvs) checkEntry('extraEnvs', name, extraEnvs[name]!)
    }
  },
})

interface Variable {
  value?: unknown
  valueFrom?: object | undefined
}

const helps = {
  both: 'keep either value or valueFrom',
  empty:
    'write one of fieldRef, resourceFieldRef, configMapKeyRef or secretKeyRef under valueFrom, or a value instead',
  several: 'keep one of them',
  twice: 'keep one of them',
  chart: 'remove it, or set it in env, with the other variables of the chart',
}
