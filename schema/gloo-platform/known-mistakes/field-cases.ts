import type { KnownMistakes } from '../../model/known-mistake.ts'

/** Part A: mistakes in public values. */
const inValues: KnownMistakes['mistakes'] = [
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

/** Part B: defects and traps of the charts. */
const ofCharts: KnownMistakes['mistakes'] = [
  {
    id: 'B1',
    fact: 'A signing key of external auth that charts up to 2.5 do not read.',
    shown: [
      {
        rule: 'no-effect',
        values: 'extAuthService: {enabled: true, extAuth: {signingKey: abc}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B3',
    fact: 'A configuration of OPA as a string, which becomes an invalid ConfigMap.',
    shown: [
      {
        rule: 'ext-auth-defects-avoided',
        values:
          'extAuthService: {enabled: true, extAuth: {opaServer: {enabled: true, configYaml: "services: []"}}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B4',
    fact: 'Variables of OPA, which become a mapping where a sequence belongs.',
    shown: [
      {
        rule: 'ext-auth-defects-avoided',
        values:
          'extAuthService: {enabled: true, extAuth: {opaServer: {enabled: true, additionalOpaEnv: {A: b}}}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B5',
    fact: 'A rate limiter with Redis in cluster mode, which becomes an unquoted boolean.',
    shown: [
      {
        rule: 'rate-limiter-cluster-mode-off',
        values: 'rateLimiter: {enabled: true, redis: {clustered: true}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B6',
    fact: 'A store for API keys without the address of its Redis.',
    shown: [
      {
        rule: 'api-key-redis-required',
        values: 'extAuthService: {enabled: true, extAuth: {apiKeyStorage: {enabled: true, name: redis}}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B7',
    fact: 'Certificates for a store of API keys that is off.',
    shown: [
      {
        rule: 'ext-auth-defects-avoided',
        values:
          'extAuthService: {enabled: true, extAuth: {apiKeyStorage: {redis: {certs: {enabled: true, secretName: s}}}}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B9',
    fact: 'A pipeline with a new name and no block, at which the chart stops.',
    shown: [
      {
        rule: 'pipelines-complete',
        values:
          'telemetryCollector: {enabled: true}\ntelemetryCollectorCustomization: {pipelines: {logs/mine: {enabled: true}}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B10',
    fact: 'An exporter or a pipeline with the name of one of the template, which is then twice in the file.',
    shown: [
      {
        rule: 'collector-names-own',
        values:
          'telemetryCollector: {enabled: true}\ntelemetryCollectorCustomization: {extraExporters: {otlp: {endpoint: "x:1"}}}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B12',
    fact: 'Values under `common` that the templates read elsewhere, or not at all.',
    shown: [
      {
        rule: 'no-effect',
        values: 'common: {cluster: a, adminNamespace: x, prometheusCAFile: /x}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B14',
    fact: 'A management server without a license.',
    shown: [
      {
        rule: 'license-given',
        values: 'glooMgmtServer: {enabled: true}\nlicensing: {glooMeshLicenseKey: ""}',
      },
    ],
    reason: 'Without a section `licensing` nothing is said: keys are mostly given at install',
  },
  {
    id: 'B15',
    fact: 'A sidecar without a pod to join.',
    shown: [
      { rule: 'sidecar-host-running', values: 'glooUi: {enabled: true}\nglooAnalyzer: {enabled: true}' },
      {
        rule: 'sidecar-host-running',
        values: 'glooUi: {enabled: true}\nglooInsightsEngine: {enabled: true}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B17',
    fact: 'A telemetry gateway alone brings the Secrets of the relay along.',
    reason: 'They do no harm: nothing reads them.',
  },
  {
    id: 'B18',
    fact: 'Plugins of the SPIRE server without what they require.',
    shown: [
      {
        rule: 'spire-plugins-complete',
        values: 'glooSpireServer: {enabled: true, plugins: {nodeAttestor: {gcp: {enabled: true}}}}',
      },
    ],
  },
  {
    id: 'B21',
    fact: 'Namespaced rights for resources that the version does not have.',
    shown: [
      {
        rule: 'not-allowed',
        values: 'glooAgent: {namespacedRbac: [{resources: [pods], namespaces: [a]}]}',
        chartVersion: '2.5.8',
      },
    ],
  },
  {
    id: 'B22',
    fact: 'A number as the value of a variable.',
    shown: [{ rule: 'wrong-type', values: 'glooAgent: {extraEnvs: {A: {value: 1}}}' }],
  },
  {
    id: 'B23',
    fact: 'A number where the chart wants digits in quotes.',
    shown: [{ rule: 'large-number', values: 'glooAgent: {maxGrpcMessageSize: 4294967295}' }],
  },
  {
    id: 'B24',
    fact: 'A feature gate that is not a boolean.',
    shown: [{ rule: 'wrong-type', values: 'featureGates: {ExternalWorkloads: "true"}' }],
  },
  {
    id: 'B26',
    fact: 'A client secret without the name of its Secret, which the Dashboard then lacks.',
    shown: [
      {
        rule: 'ui-login-complete',
        values:
          'glooUi: {enabled: true, auth: {enabled: true, backend: oidc, oidc: {clientId: a, clientSecret: s, issuerUrl: "https://a.example.com", appUrl: "https://b.example.com"}}}',
      },
    ],
  },
  {
    id: 'B29',
    fact: 'Two clusters of an installation of Istio in chart 2.3, of which the last remains.',
    shown: [
      {
        rule: 'istio-installation-cluster-single',
        values:
          'istioInstallations: {enabled: true, controlPlane: {installations: [{revision: r, clusters: [{name: a}, {name: b}]}]}}',
        chartVersion: '2.3.3',
      },
    ],
  },
  {
    id: 'B30',
    fact: 'The generated token of chart 2.3 changes at each upgrade.',
    shown: [{ rule: 'relay-token-kept', values: 'glooMgmtServer: {enabled: true}', chartVersion: '2.3.3' }],
  },
  {
    id: 'B31',
    fact: 'Connection settings of Redis are written at the wrong level up to 2.5.',
    reason: 'Whether the clients read them there is not known.',
  },
  {
    id: 'B32',
    fact: 'An empty override does not replace what the chart has.',
    shown: [
      {
        rule: 'override-not-empty',
        values: 'glooMgmtServer: {enabled: true, serviceOverrides: {spec: {ports: []}}}',
      },
    ],
  },
  {
    id: 'B33',
    fact: 'An override of the containers loses arguments, ports and variables.',
    shown: [
      {
        rule: 'override-containers-whole',
        values:
          'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {template: {spec: {containers: [{name: gloo-mesh-mgmt-server}]}}}}}',
      },
    ],
    reason: 'With an image, a container may be whole as it is',
  },
  {
    id: 'B34',
    fact: 'A port or a type of a Service that Kubernetes refuses.',
    shown: [
      { rule: 'not-allowed', values: 'glooAgent: {ports: {grpc: 99999}}' },
      { rule: 'not-allowed', values: 'glooAgent: {serviceType: Bogus}' },
    ],
  },
  {
    id: 'B35',
    fact: 'A word that YAML reads as a boolean.',
    shown: [
      {
        rule: 'boolean-word',
        values: 'glooSpireServer: {plugins: {upstreamAuthority: {certManager: {issuerName: n}}}}',
      },
    ],
  },
  {
    id: 'B37',
    fact: 'The SPIRE server waits for a Secret that nobody creates.',
    reason: 'Which Secrets a cluster has is not in the values.',
  },
  {
    id: 'B38',
    fact: 'ClickHouse waits for a Secret that nobody creates.',
    reason: 'Which Secrets a cluster has is not in the values.',
  },
  {
    id: 'B39',
    fact: 'An upgrade with Prometheus runs a Job with an image of its own.',
    reason: 'It matters only where its image cannot be pulled, which the values do not say.',
  },
  {
    id: 'B40',
    fact: 'Clusters are registered in the release of an agent.',
    shown: [
      {
        rule: 'registration-server-running',
        values:
          'glooMgmtServer: {enabled: false, agents: [{name: c1}]}\nglooAgent: {enabled: true, relay: {serverAddress: "a:9900"}}',
      },
    ],
  },
]

const severalReleases = 'It takes the values of several releases, or the objects in the cluster.'
const notInValues = 'Nothing in the values shows it.'

/** Part C: public threads and notes. */
const inThreads: KnownMistakes['mistakes'] = [
  { id: 'C1', fact: 'An agent whose cluster is not registered restarts in a loop.', reason: severalReleases },
  {
    id: 'C2',
    fact: 'With own client certificates the server needs neither a signing certificate nor a token.',
    reason: 'Such a setup is right as it is.',
  },
  {
    id: 'C3',
    fact: 'The names in the certificate of the server do not fit the authority of the agent.',
    shown: [
      {
        rule: 'relay-sides-agree',
        values:
          'glooMgmtServer: {enabled: true}\nglooAgent: {enabled: true, relay: {serverAddress: "gloo-mesh-mgmt-server.gloo-mesh:9900", authority: gloo-mesh-mgmt-server.other}}',
      },
    ],
    reason: 'Own certificates are not in the values',
  },
  {
    id: 'C6',
    fact: 'Two releases in one namespace clashed by the names of their roles.',
    reason: 'The names have had the release in them since 2.5.',
  },
  {
    id: 'C7',
    fact: 'The schema of the chart came close to a limit of Helm.',
    reason: 'It is about charts, not values.',
  },
  { id: 'C8', fact: 'The order of environment variables changed.', reason: notInValues },
  {
    id: 'C9',
    fact: 'Samples repeat defaults, or have keys of another version.',
    shown: [
      {
        rule: 'not-in-version',
        values: 'glooMgmtServer: {enabled: true, safeStartWindow: 90}',
        chartVersion: '2.4.0',
      },
    ],
    reason: 'A value that equals the default is no mistake',
  },
  {
    id: 'C10',
    fact: 'A cluster name with an underscore.',
    shown: [{ rule: 'cluster-name-form', values: 'common: {cluster: my_cluster}' }],
    reason:
      'The variable of istiod that a management plane outside of gloo-mesh needs is not in these values',
  },
  { id: 'C11', fact: 'A policy of the Gateway API refuses older CRDs of the operator.', reason: notInValues },
  { id: 'C12', fact: 'A tunnel whose name is not resolved.', reason: 'It is about another chart.' },
  {
    id: 'C13',
    fact: 'With own certificates the collector lacks its CA.',
    shown: [
      {
        rule: 'gateway-certificate-provided',
        values:
          'glooMgmtServer: {enabled: true, relay: {disableCa: true}}\ntelemetryGateway: {enabled: true}',
      },
    ],
  },
  { id: 'C14', fact: 'Rate limit resources lack a status after an upgrade.', reason: notInValues },
]

/** Mistakes found in public values, defects of the charts, and public threads. */
export const fieldCases: KnownMistakes = {
  id: 'field',
  title: 'Cases from the field',
  origin:
    'A: mistakes in public values, compared with the complete charts 2.3.3 and 2.5.8. B: defects of these charts, reproduced by rendering. C: public threads and notes.',
  mistakes: [...inValues, ...ofCharts, ...inThreads],
}
