import { defineRule } from '../define-rule.ts'

/** Sections that publish objects in some version and have no component here. */
const sections = ['demo', 'glooInsightsEngine', 'glooNetwork', 'sidecarAccel'] as const

export default defineRule({
  id: 'release-renders-nothing',
  severity: 'warning',
  summary: 'A release enables at least one component.',
  docs: 'Every component is off by default. Values that disable components without enabling one install nothing, and an upgrade with them deletes what was installed. Where nothing says that the values are those of a whole release, they may be a layer over others: then only those that disable a component are reported.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering',
    'gloo-platform 2.5.8: complete chart (default values)',
  ],
  reads: ['common.cluster', 'istioInstallations.enabled', ...sections],
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
    none: () => 'the release installs nothing: no component is enabled',
  },
  check({ values, running, switches, isWhole, isSetByUser, isChangedByUser, report }) {
    if (!isSetByUser('common.cluster')) return
    // A sidecar whose host is off does not run, which is an error of its own.
    const isSomeOn = running.length > 0 || switches.some(({ isOn }) => isOn)
    if (isSomeOn || values.istioInstallations?.enabled) return
    const [first, ...others] = switches.map(({ path }) => path).filter((path) => isSetByUser(path))
    const help = 'set enabled to true in the sections of the components that the release is for'
    if (first === undefined) {
      if (isWhole && !sections.some(isChangedByUser)) report({ message: 'none', at: 'common.cluster', help })
      return
    }
    report({
      message: 'nothing',
      data: { switches: first },
      at: first,
      related: others.map((path) => ({ path, message: 'this component is disabled too' })),
      help,
    })
  },
})
