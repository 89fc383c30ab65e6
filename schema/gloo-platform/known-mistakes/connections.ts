import type { KnownMistakes } from '../../model/known-mistake.ts'

const inCluster = 'It takes the objects in the cluster.'

/** Rules about the connections between clusters: relay and telemetry. */
export const connectionRules: KnownMistakes['mistakes'] = [
  {
    id: '9',
    fact: 'Registering the own cluster takes the server in the same release.',
    shown: [
      {
        rule: 'registration-server-running',
        values:
          'glooMgmtServer: {enabled: false, registerCluster: true}\nglooAgent: {enabled: true, relay: {serverAddress: "a:9900"}}',
      },
    ],
  },
  {
    id: '10',
    fact: 'An agent beside its server connects to the Service of the server.',
    shown: [
      {
        rule: 'agent-relay-address-required',
        values: 'glooMgmtServer: {enabled: true}\nglooAgent: {enabled: true}',
      },
    ],
    reason: 'Whether its cluster is registered may be in an object that is applied',
  },
  {
    id: '11',
    fact: 'A sidecar requires its host.',
    shown: [
      { rule: 'agent-sidecar-server-required', values: 'glooAgent: {enabled: true, runAsSidecar: true}' },
      { rule: 'sidecar-host-running', values: 'glooUi: {enabled: true}\nglooAnalyzer: {enabled: true}' },
    ],
  },
  {
    id: '12',
    fact: 'The authority is a name in the certificate of the server.',
    shown: [
      {
        rule: 'relay-sides-agree',
        values:
          'glooMgmtServer: {enabled: true}\nglooAgent: {enabled: true, relay: {serverAddress: "gloo-mesh-mgmt-server.gloo-mesh:9900", authority: other.gloo-mesh}}',
      },
    ],
  },
  {
    id: '13',
    fact: 'The chart keeps the CA of the relay by looking into the cluster.',
    shown: [
      {
        rule: 'generated-secrets-kept',
        values: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: gloo-platform}
spec:
  source:
    repoURL: https://storage.googleapis.com/gloo-platform/helm-charts
    chart: gloo-platform
    targetRevision: 2.7.2
    helm: {valuesObject: {common: {cluster: mgmt}, glooMgmtServer: {enabled: true}}}
`,
      },
    ],
  },
  {
    id: '14',
    fact: 'Without the CA of the relay the telemetry gateway has no certificate.',
    shown: [
      {
        rule: 'gateway-certificate-provided',
        values:
          'glooMgmtServer: {enabled: true, relay: {disableCa: true}}\ntelemetryGateway: {enabled: true}',
      },
    ],
  },
  {
    id: '15',
    fact: 'Gateway and collector agree on the name of the server.',
    shown: [
      {
        rule: 'telemetry-server-names-agree',
        values:
          'telemetryGateway: {enabled: true}\ntelemetryCollector: {enabled: true, config: {exporters: {otlp: {endpoint: "gloo-telemetry-gateway.gloo-mesh:4317"}}}}\ntelemetryGatewayCustomization: {serverName: a.example.com}',
      },
    ],
  },
  {
    id: '16',
    fact: 'Own volumes of the collector replace those of the chart.',
    shown: [
      {
        rule: 'collector-volumes-complete',
        values: 'telemetryCollector: {enabled: true, extraVolumes: [{name: root-ca, emptyDir: {}}]}',
      },
    ],
  },
  {
    id: '17',
    fact: 'Replicas that share the work are a StatefulSet of several.',
    shown: [
      {
        rule: 'collector-sharding-statefulset',
        values:
          'telemetryCollector: {enabled: true}\ntelemetryCollectorCustomization: {sharding: {enabled: true}}',
      },
    ],
  },
  {
    id: '18',
    fact: 'The switch of the default pipeline is deprecated.',
    shown: [
      {
        rule: 'deprecated-value',
        values: 'telemetryCollectorCustomization: {disableDefaultPipeline: true}',
      },
    ],
  },
  {
    id: '19',
    fact: 'Traces need a pipeline at both ends, and Jaeger.',
    shown: [
      {
        rule: 'pipeline-ends-complete',
        values:
          'telemetryGateway: {enabled: true}\ntelemetryGatewayCustomization: {pipelines: {traces/jaeger: {enabled: true}}}',
      },
    ],
    reason: 'The collectors are in other releases',
  },
  {
    id: '20',
    fact: 'API analytics need a pipeline at both ends, and ClickHouse.',
    shown: [
      {
        rule: 'pipeline-ends-complete',
        values:
          'telemetryGateway: {enabled: true}\ntelemetryGatewayCustomization: {pipelines: {logs/clickhouse: {enabled: true}}}',
      },
    ],
    reason: 'The collectors are in other releases',
  },
]

/** The five ways to secure the relay. */
export const relayModes: KnownMistakes['mistakes'] = [
  {
    id: 'mode 1',
    fact: 'The relay in plain text, on both sides.',
    shown: [
      {
        rule: 'relay-sides-agree',
        values:
          'glooMgmtServer: {enabled: true, insecure: true}\nglooAgent: {enabled: true, relay: {serverAddress: "gloo-mesh-mgmt-server:9900"}}',
      },
      {
        rule: 'relay-insecure-alone',
        values:
          'common: {cluster: a, insecure: true}\nglooMgmtServer: {enabled: true, relay: {tlsSecret: {name: own}}}',
      },
      {
        rule: 'relay-insecure-off',
        values: 'common: {cluster: a, insecure: true}\nglooMgmtServer: {enabled: true}',
      },
    ],
  },
  {
    id: 'mode 2',
    fact: 'TLS with a token that both sides have.',
    shown: [
      {
        rule: 'relay-sides-agree',
        values:
          'glooMgmtServer: {enabled: true, extraEnvs: {RELAY_TOKEN: {value: a-token-for-tests}}}\nglooAgent: {enabled: true, relay: {serverAddress: "gloo-mesh-mgmt-server:9900"}}',
      },
    ],
  },
  {
    id: 'mode 3',
    fact: 'Mutual TLS with certificates of the chart, and its token.',
    shown: [
      {
        rule: 'relay-sides-agree',
        values:
          'glooMgmtServer: {enabled: true}\nglooAgent: {enabled: true, relay: {serverAddress: "gloo-mesh-mgmt-server:9900", tokenSecret: {name: own}}}',
      },
      { rule: 'relay-certificates-own', values: 'glooMgmtServer: {enabled: true}' },
    ],
  },
  {
    id: 'mode 4',
    fact: 'Mutual TLS with an own certificate of the server, and client certificates that it signs.',
    reason: inCluster,
  },
  {
    id: 'mode 5',
    fact: 'Mutual TLS with own certificates on both sides.',
    shown: [
      {
        rule: 'relay-sides-agree',
        values:
          'glooMgmtServer: {enabled: true, relay: {disableCa: true, tlsSecret: {name: own}}}\nglooAgent: {enabled: true, relay: {serverAddress: "gloo-mesh-mgmt-server:9900"}}',
      },
    ],
    reason: 'Whether the certificates fit takes the objects in the cluster',
  },
]
