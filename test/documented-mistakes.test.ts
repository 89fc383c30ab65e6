import { expect, test } from 'vitest'
import { loadChart } from '../cli/knowledge/charts.ts'
import { validateReleases } from '../validator/check/validate.ts'

const chart = await loadChart()

// Snippets of the vendor's documentation that lose a setting or fail, each with what is to be said about it.
test.each([
  {
    name: 'a misspelt component (production best practices, large Envoy filters)',
    text: 'glooMgmServer:\n  extraEnvs:\n    EXPERIMENTAL_SEGMENT_ENVOY_FILTERS_BY_MATCHER:\n      value: "true"\n',
    found: '1:1 unknown-key glooMgmServer is not a known key; did you mean glooMgmtServer?',
  },
  {
    name: 'a switch in lower case (relay architecture, safe start window)',
    text: 'glooMgmtServer:\n  safemode: false\n  safeStartWindow: 90\n',
    found: '2:3 unknown-key glooMgmtServer.safemode is not a known key; did you mean safeMode?',
  },
  {
    name: 'environment variables as a list, as Kubernetes has them',
    text: 'glooMgmtServer:\n  extraEnvs:\n    - name: RELAY_TOKEN\n      value: token\n',
    found: '3:5 wrong-type glooMgmtServer.extraEnvs requires a mapping, got a sequence',
  },
  {
    name: 'an unquoted boolean as the value of an annotation',
    text: 'glooMgmtServer:\n  serviceOverrides:\n    metadata:\n      annotations:\n        service.beta.kubernetes.io/aws-load-balancer-internal: true\n',
    found: 'quote it: "true"',
  },
  {
    name: 'two I/O threads on two cores (production best practices, Redis)',
    text: 'redis:\n  deployment:\n    ioThreads: 2\n    resources:\n      requests:\n        cpu: 2\n      limits:\n        cpu: 2\n',
    found: '6:14 redis-io-threads-cpu the CPU request of Redis is 2, but ioThreads: 2 requires 3 cores',
  },
  {
    name: 'a volume in the singular',
    text: 'glooMgmtServer:\n  deploymentOverrides:\n    spec:\n      template:\n        spec:\n          volume: []\n',
    found: 'did you mean volumes?',
  },
  {
    name: 'the authority of the relay one level too high',
    text: 'glooAgent:\n  authority: gloo-mesh-mgmt-server.gloo-mesh\n',
    found: '2:3 unknown-key glooAgent.authority is not a known key; it belongs under glooAgent.relay',
  },
  {
    name: 'annotations of a load balancer at the top level',
    text: 'serviceOverrides:\n  metadata:\n    annotations:\n      external-dns.alpha.kubernetes.io/hostname: a.example.com\n',
    found: 'unknown-key serviceOverrides is not a known key',
  },
])('$name is found', ({ text, found }) => {
  const { diagnostics } = validateReleases({
    releases: [
      { name: 'values.yaml', files: [{ name: 'values.yaml', text: `${text}common:\n  cluster: mgmt\n` }] },
    ],
    chart,
    chartVersion: chart.version,
    tool: 'test',
  })
  const lines = diagnostics.map(
    ({ range, ruleId, message }) => `${range.start.line}:${range.start.col} ${ruleId} ${message}`,
  )
  expect(lines.join('\n')).toContain(found)
})
