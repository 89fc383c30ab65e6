import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fleetRules } from '../cli/knowledge/resources.ts'
import { resources } from '../schema/gloo-platform-crds/resources/index.ts'
import { kindsWithClusters } from '../schema/gloo-platform-crds/kinds-with-clusters.ts'
import { run } from './cli/run.ts'

/** What a run over some files reports, a line for each finding: `file:line severity rule message`. */
async function found(files: Record<string, string>, ...args: string[]): Promise<string[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'fleet-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true })
      writeFileSync(join(cwd, name), text)
    }
    const { stdout } = await run(['validate', '.', '--format', 'json', ...args], { cwd })
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: ReportedFinding[] }
    return diagnostics.map(
      ({ file, range, severity, ruleId, message }) =>
        `${file}:${range.start.line} ${severity} ${ruleId}: ${message}`,
    )
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

test('--rule and a configuration set the level of each', async () => {
  const { example, id } = fleetRules.find(({ id }) => id === 'skip-warming-safe-mode')!
  const config = (level: string): string => `rules: {${id}: ${level}}\n`
  expect(await found({ 'a.yaml': example.bad, 'gloo-values.config.yaml': config('off') })).toEqual([])
  expect(await found({ 'a.yaml': example.bad, 'gloo-values.config.yaml': config('error') })).toEqual([
    expect.stringContaining(`error ${id}`),
  ])
  expect(await found({ 'a.yaml': example.bad }, '--rule', `${id}=off`)).toEqual([])
})

interface ReportedFinding {
  file: string
  range: { start: { line: number } }
  severity: string
  ruleId: string
  message: string
}

describe.each(fleetRules.map((rule) => [rule.id, rule] as const))('%s', (id, { example }) => {
  test('its examples are what they say', async () => {
    const bad = await found({ 'bad.yaml': example.bad })
    expect(bad).not.toEqual([])
    expect(bad.filter((line) => !line.includes(` ${id}: `))).toEqual([])
    expect(await found({ 'good.yaml': example.good })).toEqual([])
  })
})

const mesh = (spec: string): string =>
  `apiVersion: operator.gloo.solo.io/v1\nkind: ServiceMeshController\nmetadata:\n  name: managed-istio\nspec:\n  ${spec}\n`

const config = (text: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: gloo-extensions-config\ndata:\n  beta: |\n    serviceMeshController:\n      multiClusterMode: ${text}\n`

const gateway = (labels: string, listeners: string): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata:\n  name: istio-remote\n  labels: {${labels}}\nspec:\n  gatewayClassName: istio-remote\n  listeners:\n${listeners}`

const platform = 'common: {cluster: mgmt}\nglooMgmtServer: {enabled: true}\n'
const crds = 'installEnterpriseCrds: true\n'
const cluster = `apiVersion: admin.gloo.solo.io/v2\nkind: KubernetesCluster\nmetadata: {name: one, namespace: gloo-mesh}\nspec: {skipWarming: true}\n`

test.each<[string, Record<string, string>, string[]]>([
  [
    'clusters in folders of their own are not mixed up',
    { 'one/config.yaml': config('Peering'), 'two/mesh.yaml': mesh('dataplaneMode: Sidecar') },
    [],
  ],
  [
    'a near word for the mode is no mode',
    { 'config.yaml': config('peering') },
    [
      'config.yaml:8 warning multicluster-mesh-complete: serviceMeshController.multiClusterMode requires Peering, spelt exactly so, got "peering"',
    ],
  ],
  [
    'an east-west gateway links clusters too, from 1.24.3 on',
    {
      'gateway.yaml': gateway(
        'topology.istio.io/network: two',
        '    - {name: a, port: 15008, protocol: HBONE, tls: {mode: Passthrough}}\n',
      ),
      'mesh.yaml': mesh('network: one\n  version: 1.24.3-solo'),
    },
    [
      'mesh.yaml:5 warning multicluster-mesh-complete: spec.cluster is not set, but is required where clusters are linked',
    ],
  ],
  [
    'a peer without its network, and with a listener that decrypts',
    {
      'gateway.yaml': gateway(
        'app: peer',
        '    - {name: a, port: 15008, protocol: HBONE, tls: {mode: Terminate}}\n',
      ),
    },
    [
      'gateway.yaml:5 warning east-west-gateway-complete: metadata.labels requires topology.istio.io/network, by which Istio finds the gateway',
      'gateway.yaml:9 warning east-west-gateway-complete: the listener with port 15008 requires tls.mode Passthrough',
    ],
  ],
  [
    'a peer may have other ports, and its network in an annotation',
    {
      'sidecars.yaml': gateway(
        'topology.istio.io/network: two',
        '    - {name: a, port: 15443, protocol: TLS, tls: {mode: Passthrough}}\n',
      ),
      'ports.yaml': gateway('a: b', '    - {name: a, port: 32008, protocol: TCP}\n').replace(
        '  labels: {a: b}',
        '  annotations: {networking.istio.io/peer-network: two}',
      ),
    },
    [],
  ],
  [
    'a gateway of another class is not looked at',
    {
      'gateway.yaml': gateway('a: b', '    - {}\n').replace(
        'istio-remote\n  listeners',
        'istio\n  listeners',
      ),
      'mesh.yaml': mesh('dataplaneMode: Sidecar'),
    },
    [],
  ],
  [
    'the operator watches what its values name',
    {
      'mesh.yaml': mesh('installNamespace: mesh'),
      'operator.yaml':
        'manager: {env: {SOLO_ISTIO_LICENSE_KEY_SECRET_REF: a/b, WATCH_NAMESPACES: "other,mesh"}}\n',
    },
    [],
  ],
  [
    'the operator does not watch what its values do not name',
    {
      'mesh.yaml': mesh('installNamespace: mesh'),
      'operator.yaml': 'manager: {env: {SOLO_ISTIO_LICENSE_KEY_SECRET_REF: a/b}}\n',
    },
    [
      'mesh.yaml:6 warning operator-namespace-watched: spec.installNamespace is mesh, but manager.env.WATCH_NAMESPACES of gloo-operator does not name it, so the operator installs nothing there',
    ],
  ],
  [
    'peering needs the gate in both charts',
    { 'config.yaml': config('Peering'), 'crds.yaml': crds, 'platform.yaml': platform },
    [
      'crds.yaml:1 warning automatic-peering-complete: featureGates.ConfigDistribution is not true, but multiClusterMode: Peering requires it',
      'platform.yaml:1 warning automatic-peering-complete: featureGates.ConfigDistribution is not true, but multiClusterMode: Peering requires it',
    ],
  ],
  [
    'peering needs the gate of one release of the CRDs, and enterprise CRDs in all',
    {
      'config.yaml': config('Peering'),
      'a/crds.yaml': 'installEnterpriseCrds: true\nfeatureGates: {ConfigDistribution: true}\n',
      'b/crds.yaml': 'installEnterpriseCrds: false\n',
    },
    [
      'b/crds.yaml:1 warning automatic-peering-complete: installEnterpriseCrds is false, but multiClusterMode: Peering requires it',
    ],
  ],
  [
    'automatic links in one folder say nothing of the clusters of another',
    {
      'test/config.yaml': config('Peering'),
      'prod/crds.yaml': 'installEnterpriseCrds: false\n',
      'prod/platform.yaml': platform,
    },
    [],
  ],
  [
    'each operator watches for its own cluster',
    {
      'one/mesh.yaml': mesh('installNamespace: mesh'),
      'one/operator.yaml': 'manager: {env: {SOLO_ISTIO_LICENSE_KEY_SECRET_REF: a/b}}\n',
      'two/operator.yaml':
        'manager: {env: {SOLO_ISTIO_LICENSE_KEY_SECRET_REF: a/b, WATCH_NAMESPACES: mesh}}\n',
      'three/mesh.yaml': mesh('installNamespace: mesh'),
    },
    [
      'one/mesh.yaml:6 warning operator-namespace-watched: spec.installNamespace is mesh, but manager.env.WATCH_NAMESPACES of gloo-operator does not name it, so the operator installs nothing there',
    ],
  ],
  [
    'clusters are named in references, selectors and lists',
    {
      'route.yaml':
        'apiVersion: networking.gloo.solo.io/v2\nkind: RouteTable\nmetadata: {name: one}\nspec:\n  hosts: [one.example.com]\n  virtualGateways:\n  - cluster: Mgmt\n    name: one\n  http:\n  - forwardTo:\n      destinations:\n      - ref: {name: a, cluster: a_b}\n        subset: {cluster: A_B}\n      - ref: {name: a, cluster: a-b}\n',
      'policy.yaml':
        'apiVersion: security.policy.gloo.solo.io/v2\nkind: AccessPolicy\nmetadata: {name: one}\nspec:\n  applyToWorkloads:\n  - selector: {cluster: One, labels: {cluster: One}}\n  config: {authn: {tlsMode: STRICT}}\n',
    },
    [
      'policy.yaml:6 warning referenced-cluster-name-form: "One" is not a cluster name: it has an upper-case letter or an underscore',
      'route.yaml:12 warning referenced-cluster-name-form: "a_b" is not a cluster name: it has an upper-case letter or an underscore',
      'route.yaml:7 warning referenced-cluster-name-form: "Mgmt" is not a cluster name: it has an upper-case letter or an underscore',
    ],
  ],
  [
    'what the schema refuses is reported once',
    {
      'config.yaml': config('Peering'),
      'mesh.yaml': mesh('cluster: 1\n  network: one\n  version: 1.25.2'),
      'gateway.yaml': gateway(
        'topology.istio.io/network: two, team: 1',
        '    - {name: a, port: 15008, protocol: HBONE, tls: {mode: Pasthrough}}\n',
      ),
    },
    [
      'gateway.yaml:5 error wrong-type: metadata.labels.team requires a string, got number 1; quote it: "1"',
      'gateway.yaml:9 error not-allowed: spec.listeners[0].tls.mode requires one of Passthrough, Terminate, got string "Pasthrough"',
      'mesh.yaml:6 error wrong-type: spec.cluster requires a string, got number 1',
    ],
  ],
  [
    'without safe mode nothing is skipped',
    {
      'cluster.yaml': cluster,
      'values.yaml': `${platform.trim().replace('enabled: true', 'enabled: true, safeMode: false, safeStartWindow: 90')}\n`,
    },
    [],
  ],
  [
    'a comment suppresses a finding',
    {
      'cluster.yaml': cluster.replace(
        'spec:',
        '# gloo-values-disable-next-line skip-warming-safe-mode -- it is new\nspec:',
      ),
    },
    [],
  ],
])('%s', async (_, files, findings) => {
  expect((await found(files)).sort()).toEqual([...findings].sort())
})

test('the kinds that name clusters are those of the model', () => {
  const names = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(
      ([key, inner]) => /^(?:cluster(?:s|Name)?|workloadClusters)$/.test(key) || names(inner),
    )
  const kinds = resources.flatMap(({ group, kind, versions }) =>
    group !== 'internal.gloo.solo.io' && versions.some(({ spec }) => names(spec)) ? [kind] : [],
  )
  expect([...kindsWithClusters]).toEqual(kinds.sort())
})
