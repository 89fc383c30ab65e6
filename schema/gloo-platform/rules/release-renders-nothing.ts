import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'release-renders-nothing',
  severity: 'warning',
  summary: 'A release enables at least one component.',
  docs: 'Every component is off by default. Values that disable components without enabling one install nothing, and an upgrade with them deletes what was installed. Values without any disabled component may be a layer over others, so they are not reported.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering',
    'gloo-platform 2.5.8: complete chart (default values)',
  ],
  reads: ['common.cluster', 'istioInstallations.enabled'],
  readsRunning: 'all',
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: false
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
  },
  messages: {
    nothing: ({ switches }) =>
      `the release installs nothing: ${switches} is false and no component is enabled`,
  },
  check({ values, running, switches, isSetByUser, report }) {
    if (!isSetByUser('common.cluster')) return
    // A sidecar whose host is off does not run, which is an error of its own.
    const isSomeOn = running.length > 0 || switches.some(({ isOn }) => isOn)
    if (isSomeOn || values.istioInstallations?.enabled) return
    const [first, ...others] = switches.map(({ path }) => path).filter((path) => isSetByUser(path))
    if (first === undefined) return
    report({
      message: 'nothing',
      data: { switches: first },
      at: first,
      related: others.map((path) => ({ path, message: 'this component is disabled too' })),
      help: 'set enabled to true in the sections of the components that the release is for',
    })
  },
})
