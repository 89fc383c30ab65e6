import type { KnownMistakes } from '../../model/known-mistake.ts'

/** Part B: defects and traps of the charts. */
export const casesOfCharts: KnownMistakes['mistakes'] = [
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
    reason: 'Without a section `licensing` nothing is reported: keys are mostly given at install',
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
    fact: 'The SPIRE server waits for a Secret that does not exist.',
    reason: 'Which Secrets a cluster has is not in the values.',
  },
  {
    id: 'B38',
    fact: 'ClickHouse waits for a Secret that does not exist.',
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
      {
        rule: 'registration-server-running',
        values:
          'glooAgent: {enabled: true, relay: {serverAddress: "a:9900"}}\nistioInstallations: {enabled: true}',
      },
    ],
  },
]
