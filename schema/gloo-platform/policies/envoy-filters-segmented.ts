import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'envoy-filters-segmented',
  severity: 'info',
  summary: 'The management server splits large Envoy filters.',
  docs: 'Policies for many routes become one Envoy filter, which may grow over the size that etcd stores: then the policies are not applied any more. The variable `EXPERIMENTAL_SEGMENT_ENVOY_FILTERS_BY_MATCHER` makes the server write several smaller ones. A few policies do not reach that size, so this is an info.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (Break up large Envoy filters)'],
  reads: ['glooMgmtServer.env', 'glooMgmtServer.extraEnvs'],
  readsRunning: ['gloo-mgmt-server'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  extraEnvs:
    EXPERIMENTAL_SEGMENT_ENVOY_FILTERS_BY_MATCHER:
      value: 'true'
`,
  },
  messages: {
    off: () => `glooMgmtServer.extraEnvs does not set ${variable}, so large Envoy filters are not split`,
  },
  check({ values, isRunning, report }) {
    const server = values.glooMgmtServer
    if (!isRunning('gloo-mgmt-server') || server?.extraEnvs?.[variable] !== undefined) return
    if (server?.env?.some(({ name }) => name === variable)) return
    report({
      message: 'off',
      at: 'glooMgmtServer.extraEnvs',
      help: `set ${variable} to "true" where policies apply to many routes`,
    })
  },
})

const variable = 'EXPERIMENTAL_SEGMENT_ENVOY_FILTERS_BY_MATCHER'
