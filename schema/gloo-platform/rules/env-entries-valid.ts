import { defineRule } from '../define-rule.ts'
import { variableHelps, variableProblem, variableWords } from '../variable-source.ts'

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
  aboutKeys: ['env', 'extraEnvs'],
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
    both: ({ section, name }) => `${section} gives the variable ${name} ${variableWords.both}`,
    empty: ({ section, name }) => `${section} gives the variable ${name} ${variableWords.empty}`,
    several: ({ section, name }) => `${section} gives the variable ${name} ${variableWords.several}`,
    twice: ({ section, name }) => `${section} has the variable ${name} twice`,
    other: ({ section, name, other }) => `${section} has the variable ${name}, which ${other} sets too`,
  },
  check({ running, isSetByUser, isChangedByUser, report }) {
    for (const { section, values, path } of running.flatMap(({ containers }) => containers)) {
      const env = values.env ?? []
      const extraEnvs = values.extraEnvs ?? {}
      // The variables of the chart itself are right.
      if (Object.keys(extraEnvs).length === 0 && !isSetByUser(path('env'))) continue
      const names = new Set<string>()
      const checkEntry = (list: 'env' | 'extraEnvs', name: string, variable: Variable): void => {
        const isTwice = names.has(name)
        names.add(name)
        if (variable.valueFrom === undefined && !isTwice) return
        // A name may hold dots, which end a key in a path.
        const hasPath = list === 'extraEnvs' && !name.includes('.')
        const at = path(hasPath ? `${list}.${name}` : list)
        const data = { section: `${section}.${list}`, name }
        const problem = variableProblem(variable)
        if (problem !== undefined) report({ message: problem, data, at, help: variableHelps[problem] })
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
      for (const name in extraEnvs) checkEntry('extraEnvs', name, extraEnvs[name] ?? {})
    }
  },
})

type Variable = Parameters<typeof variableProblem>[0]

const helps = {
  twice: 'keep one of them',
  chart: 'remove it, or set it in env, with the other variables of the chart',
}
