import type { KnownMistakes } from '../../model/known-mistake.ts'

/** Part A: mistakes in public values. */
export const casesInValues: KnownMistakes['mistakes'] = [
  {
    id: 'A1',
    fact: 'The authority of the relay one level too high.',
    shown: [{ rule: 'unknown-key', values: 'glooAgent: {authority: gloo-mesh-mgmt-server.other}' }],
  },
  {
    id: 'A3',
    fact: 'A misspelt section of the collector, so that exporters are lost.',
    shown: [
      {
        rule: 'unknown-key',
        values: 'telemetryColectorCustomization: {extraExporters: {x: {endpoint: "h:4317"}}}',
      },
    ],
  },
  {
    id: 'A4',
    fact: 'A misspelt section of the gateway, which is then never installed.',
    shown: [{ rule: 'unknown-key', values: 'telemetryGaateway: {enabled: true}' }],
  },
  {
    id: 'A5',
    fact: 'An invented key for the Secret with the license.',
    shown: [{ rule: 'unknown-key', values: 'licensing: {licenseSecretRef: gloo-license}' }],
  },
  {
    id: 'A6',
    fact: 'A section of the top level indented under a component.',
    shown: [
      { rule: 'unknown-key', values: 'glooMgmtServer: {licensing: {licenseSecretName: license-keys}}' },
    ],
  },
  {
    id: 'A7',
    fact: 'Credentials of Redis directly under `redis`.',
    shown: [{ rule: 'unknown-key', values: 'redis: {address: "r:6379", secretName: redis-config}' }],
  },
  {
    id: 'A8',
    fact: 'The revision of a gateway at the control plane of Istio.',
    shown: [{ rule: 'unknown-key', values: 'istioInstallations: {controlPlane: {gatewayRevision: 1-17-2}}' }],
  },
  {
    id: 'A9',
    fact: 'The lines of the sections are lost, and their content is at the top level.',
    shown: [
      { rule: 'unknown-key', values: 'relay: {serverAddress: "m:9900"}' },
      { rule: 'unknown-key', values: 'config: {exporters: {otlp: {endpoint: "g:4317"}}}' },
    ],
  },
  {
    id: 'A11',
    fact: 'The client certificate of the agent one level too high.',
    shown: [{ rule: 'unknown-key', values: 'glooAgent: {clientTlsSecret: {name: my-client-cert}}' }],
  },
  {
    id: 'A12',
    fact: 'Keys of a preview of the analytics, and the Service under the configuration.',
    shown: [
      { rule: 'unknown-key', values: 'telemetryGatewayCustomization: {logsCollection: {enabled: true}}' },
      { rule: 'unknown-key', values: 'telemetryGatewayCustomization: {service: {type: ClusterIP}}' },
    ],
  },
  {
    id: 'A13',
    fact: 'The image of the rate limiter one level too high.',
    shown: [{ rule: 'unknown-key', values: 'rateLimiter: {enabled: true, image: {registry: r}}' }],
  },
  {
    id: 'A14',
    fact: 'Ports of the collector under the agent.',
    shown: [{ rule: 'unknown-key', values: 'glooAgent: {ports: {otlp-http: {hostPort: 0}}}' }],
  },
  {
    id: 'A17',
    fact: 'The name of the cluster where charts before 2.3 read it.',
    shown: [
      { rule: 'global-cluster-unread', values: 'common: {cluster: c2}\nglobal: {cluster: c1}' },
      { rule: 'missing-value', values: 'common: {}\nglobal: {cluster: c1}' },
    ],
  },
  {
    id: 'A18',
    fact: 'Switches that only development builds had.',
    shown: [
      { rule: 'unknown-key', values: 'insights: {enabled: true}' },
      { rule: 'unknown-key', values: 'glooGateway: {enabled: true}' },
    ],
  },
  {
    id: 'A20',
    fact: 'The namespace of the add-ons does not exist.',
    reason:
      'Which namespaces a cluster has is not in the values; the description of `common.addonNamespace` says where add-ons go.',
  },
  {
    id: 'A21',
    fact: 'The file for the store of API keys of chart 2.3, kept in a newer one.',
    shown: [
      {
        rule: 'not-in-version',
        values: 'glooPortalServer: {enabled: true, apiKeyStorage: {configPath: /x}}',
        chartVersion: '2.5.0',
      },
    ],
  },
  {
    id: 'A22',
    fact: 'The license of the operator under a variable that it does not read.',
    reason: 'The operator takes any variable, and which ones it reads is known only in part.',
  },
]
