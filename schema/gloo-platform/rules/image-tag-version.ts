import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'image-tag-version',
  severity: 'warning',
  summary: 'Images of Gloo have the version of the chart, and no agent is newer than its server.',
  docs: 'A chart renders the arguments and rights that its own version reads. A tag of another minor version was most likely forgotten in an upgrade. Tags are compared where the version of the chart is known: from `--chart-version`, the configuration or a carrier. An agent has the version of its server, or the minor version before it.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (images of the version of the chart)',
    'documentation: upgrade (management plane before agents)',
  ],
  reads: [],
  readsEach: ['image.tag'],
  aboutKeys: ['tag'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: 2.6.9
glooAgent:
  enabled: true
  runAsSidecar: true
  image:
    tag: 2.7.2
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: 2.7.2
glooAgent:
  enabled: true
  runAsSidecar: true
  image:
    tag: 2.7.2
`,
  },
  messages: {
    chart: ({ path, tag, version }) => `${path} is ${tag}, but the chart is ${version}`,
    newer: ({ tag, server }) => `glooAgent.image.tag is ${tag}, newer than that of the server, ${server}`,
  },
  check({ running, chart, report }) {
    const images = running
      .flatMap(({ containers }) => containers)
      .filter(({ fipsBuild }) => fipsBuild === 'published')
      .flatMap(({ section, values, path }) => {
        const tag = values.image?.tag
        const minor = minorOf(tag)
        return tag && minor !== undefined ? [{ section, tag, minor, path: path('image.tag') }] : []
      })
    const agent = images.find(({ section }) => section === 'glooAgent')
    const server = images.find(({ section }) => section === 'glooMgmtServer')
    const isNewer = agent && server && agent.minor > server.minor
    if (isNewer) {
      report({
        message: 'newer',
        data: { tag: agent.tag, server: server.tag },
        at: agent.path,
        related: [{ path: server.path, message: 'the version of the server is here' }],
        help: 'upgrade the management server first',
      })
    }
    const own = minorOf(chart.version)
    if (!chart.isStated || own === undefined || isNewer) return
    for (const { tag, minor, path } of images) {
      if (minor === own) continue
      report({
        message: 'chart',
        data: { path, tag, version: chart.version },
        at: path,
        help: 'remove the tag: without it the image has the version of the chart',
      })
    }
  },
})

/** A number that grows with the minor version; nothing for a tag that is not a version. */
function minorOf(version = ''): number | undefined {
  const [, major, minor] = /^v?(\d{1,3})\.(\d{1,4})(?:\.\d|$)/.exec(version) ?? []
  return major === undefined ? undefined : Number(major) * 10_000 + Number(minor)
}
