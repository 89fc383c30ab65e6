import { defineRule } from '../define-rule.ts'

/** The switches of what the chart installs. */
const switches = [
  'extAuthService.enabled',
  'glooAgent.enabled',
  'glooAnalyzer.enabled',
  'glooInsightsEngine.enabled',
  'glooMgmtServer.enabled',
  'glooPortalServer.enabled',
  'glooSpireServer.enabled',
  'glooUi.enabled',
  'istioInstallations.enabled',
  'rateLimiter.enabled',
] as const

/** Sections in which not all keys are known. */
const openSections = [
  'clickhouse',
  'jaeger',
  'postgresql',
  'prometheus',
  'telemetryCollector',
  'telemetryGateway',
] as const

export default defineRule({
  id: 'release-renders-nothing',
  severity: 'warning',
  summary: 'A release enables at least one component.',
  docs: 'Every component is off by default. Values that disable components without enabling one install nothing, and an upgrade with them deletes what was installed. Values without any disabled component may be a layer over others: nothing is said of them.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering',
    'gloo-platform 2.5.8: complete chart (default values)',
  ],
  reads: ['common.cluster', ...openSections, ...switches],
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
  check({ values, isSetByUser, report }) {
    if (!isSetByUser('common.cluster')) return
    const names = [...openSections, ...switches.map((path) => path.replace('.enabled', ''))]
    const sections = values as Readonly<Record<string, unknown>>
    if (names.some((name) => enabledOf(sections[name]) === true)) return
    const [first, ...others] = switches.filter(
      (path) => path !== 'istioInstallations.enabled' && isSetByUser(path),
    )
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

function enabledOf(section: unknown): unknown {
  return typeof section === 'object' && section !== null && 'enabled' in section ? section.enabled : undefined
}
