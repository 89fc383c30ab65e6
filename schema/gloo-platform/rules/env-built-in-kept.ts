import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'env-built-in-kept',
  severity: 'warning',
  summary: 'Variables that the chart gives a container stay when others are added.',
  docs: '`env` is a sequence, and Helm replaces sequences as a whole: yours takes the place of the built-in one, and variables such as `POD_NAMESPACE` or `GOMAXPROCS` are gone. `extraEnvs` adds variables to them. An `env` that repeats the built-in variables passes, and so does one of built-in variables alone, as copies of the defaults of another version have it.',
  since: '2.4.0',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (env of each container)',
    'Helm: a sequence in values replaces that of the chart',
  ],
  reads: [],
  readsEach: ['env'],
  aboutKeys: ['env'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  env:
    - name: HTTPS_PROXY
      value: http://proxy.example.com:3128
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
    replaced: ({ path, names }) => `${path} replaces the variables of the chart, and leaves out ${names}`,
  },
  check({ running, isChangedByUser, defaultOf, report }) {
    for (const { section, values, path } of running.flatMap(({ containers }) => containers)) {
      const at = path('env')
      if (!isChangedByUser(at)) continue
      const names = (values.env ?? []).map(({ name }) => name)
      const builtIn = namesIn(defaultOf(at))
      const lost = builtIn.filter((name) => !names.includes(name))
      const own = names.filter((name) => !builtIn.includes(name))
      // The list of another chart version, as copies of its defaults have it.
      const isCopy = names.length > 0 && own.length === 0
      if (lost.length === 0 || isCopy) continue
      report({
        message: 'replaced',
        data: { path: at, names: lost.join(', ') },
        at,
        help:
          own.length === 0
            ? `remove ${at}`
            : `put ${own.join(', ')} into ${section}.extraEnvs, and remove ${at}`,
      })
    }
  },
})

function namesIn(env: unknown): string[] {
  return Array.isArray(env) ? (env as { name: string }[]).map(({ name }) => name) : []
}
