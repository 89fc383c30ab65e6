import type { KnownMistake, KnownMistakes, ShownMistake } from '../../model/known-mistake.ts'

/** Each mistake with the rule that reports it, and values that have it. */
function reported(id: string, fact: string, ...shown: [ShownMistake, ...ShownMistake[]]): KnownMistake {
  return { id, fact, shown }
}

function by(rule: string, values: string, chartVersion?: string): ShownMistake {
  return { rule, values, ...(chartVersion !== undefined && { chartVersion }) }
}

const server = 'glooMgmtServer: {enabled: true}'
const collector = 'telemetryCollector: {enabled: true}'

/** Mistakes in values documents from public repositories, each judged by its neighbours and later commits. */
export const publicValues: KnownMistakes = {
  id: 'public',
  title: 'Mistakes in public values',
  origin: 'From 582 values documents in public repositories, by kind; the last number counts within a kind.',
  mistakes: [
    reported(
      '1.1',
      'The section of the collector misspelt.',
      by('unknown-key', 'telemetryColectorCustomization: {}'),
    ),
    reported('1.2', 'The section of the gateway misspelt.', by('unknown-key', 'telemetryGaateway: {}')),
    reported('2.1', 'Overrides of a Service at the top level.', by('unknown-key', 'serviceOverrides: {}')),
    reported(
      '2.2',
      'The address of the server under the server.',
      by('unknown-key', 'glooMgmtServer: {relay: {serverAddress: "a:9900"}}'),
    ),
    reported(
      '2.3',
      'The settings of the collector under the UI.',
      by('unknown-key', 'glooUi: {config: {exporters: {otlp: {endpoint: "a:4317"}}}}'),
    ),
    reported(
      '2.4',
      'Credentials of Redis directly under `redis`.',
      by('unknown-key', 'redis: {passwordKey: token}'),
    ),
    reported(
      '2.5',
      'The image of the rate limiter one level too high.',
      by('unknown-key', 'rateLimiter: {image: {registry: r}}'),
    ),
    reported(
      '2.6',
      'The image of a collector under its configuration.',
      by('unknown-key', 'telemetryGatewayCustomization: {image: {repository: r}}'),
    ),
    reported(
      '2.7',
      'The ports of the collector under its configuration.',
      by('unknown-key', 'telemetryCollectorCustomization: {ports: {}}'),
    ),
    reported(
      '2.8',
      'Presets and the Service of a collector under its configuration.',
      by('unknown-key', 'telemetryCollectorCustomization: {logsCollection: {enabled: true}}'),
      by('unknown-key', 'telemetryGatewayCustomization: {service: {type: ClusterIP}}'),
    ),
    reported(
      '3.1',
      '`enabled` twice in a section.',
      by('duplicate-key', 'glooUi:\n  enabled: true\n  enabled: true\n'),
    ),
    reported(
      '3.2',
      'The image twice in a section.',
      by('duplicate-key', 'telemetryGateway:\n  image: {repository: a}\n  image: {tag: b}\n'),
    ),
    reported(
      '3.3',
      'The pipelines twice in a section.',
      by('duplicate-key', 'telemetryCollectorCustomization:\n  pipelines: {}\n  pipelines: {}\n'),
    ),
    reported(
      '3.4',
      '`enabled` twice with different values.',
      by('duplicate-key', 'extAuthService:\n  enabled: true\n  enabled: false\n'),
    ),
    reported(
      '4.1',
      'A boolean where Prometheus takes a mapping.',
      by(
        'prometheus-security-context-mapping',
        'prometheus: {enabled: true, server: {securityContext: false}}',
      ),
    ),
    {
      id: '4.2',
      fact: 'An empty mapping or an empty string for an interval.',
      reason: 'Both are defaults of some version, and mean the same.',
    },
    {
      id: '4.3',
      fact: 'An empty key for the clusters of Istio.',
      reason: 'The published defaults have it so.',
    },
    reported(
      '5.1',
      'A collector sends to a gateway that is off.',
      by(
        'collector-endpoint-gateway-running',
        `${server}\ntelemetryGateway: {enabled: false}\ntelemetryCollector: {enabled: true, config: {exporters: {otlp: {endpoint: "gloo-telemetry-gateway:4317"}}}}`,
        '2.4.0',
      ),
    ),
    reported(
      '5.2',
      'A collector sends to a gateway that nothing enables.',
      by(
        'collector-endpoint-gateway-running',
        `${server}\ntelemetryCollector: {enabled: true, config: {exporters: {otlp: {endpoint: "gloo-telemetry-gateway:4317"}}}}`,
        '2.4.0',
      ),
    ),
    reported(
      '5.3',
      'A pipeline to ClickHouse, which is off.',
      by(
        'pipeline-ends-complete',
        'telemetryGateway: {enabled: true}\ntelemetryGatewayCustomization: {pipelines: {logs/clickhouse: {enabled: true}}}\nclickhouse: {enabled: false}',
      ),
    ),
    reported(
      '5.4',
      'No Redis at all.',
      by('management-server-redis-required', `${server}\nredis: {deployment: {enabled: false}}`),
    ),
    reported(
      '5.5',
      'Redis deployed, and the address of another.',
      by('redis-built-in-unused', `${server}\nredis: {address: "r.example.com:6379"}`),
    ),
    {
      id: '5.6',
      fact: 'The analyzer as a sidecar, and not enabled.',
      reason:
        '`enabled: false` says that it is off; without it, [not-enabled](#not-enabled) reports the section.',
    },
    reported(
      '5.7',
      'The analyzer as a sidecar of an agent that is not there.',
      by(
        'sidecar-host-running',
        'glooUi: {enabled: true}\nglooAnalyzer: {enabled: true, runAsSidecar: true}',
      ),
    ),
    reported(
      '5.8',
      'An insights engine without what runs it.',
      by(
        'sidecar-host-running',
        'glooAgent: {enabled: true, relay: {serverAddress: "a:9900"}}\nglooInsightsEngine: {enabled: true}',
      ),
    ),
    reported(
      '5.9',
      'License keys, and the name of a Secret with them.',
      by('license-single-source', 'licensing: {glooMeshLicenseKey: not-a-real-key, licenseSecretName: s}'),
    ),
    {
      id: '5.10',
      fact: 'A client secret, and the name of its Secret.',
      shown: [
        by(
          'literal-secret',
          'glooUi: {auth: {oidc: {clientSecret: not-a-secret, clientSecretName: dashboard}}}',
        ),
      ],
      reason: 'Both together are documented: the chart writes the Secret of that name',
    },
    reported(
      '5.11',
      'Prometheus off, and no address of another for the UI.',
      by('ui-metrics-source', 'glooUi: {enabled: true}\nprometheus: {enabled: false}'),
    ),
    {
      id: '5.12',
      fact: 'Sections configured while they are off.',
      shown: [by('not-enabled', `${server}\nprometheus: {skipAutoMigration: true}`)],
      reason: '`enabled: false` says that it is meant so',
    },
    reported(
      '5.13',
      'An agent without the address of the server.',
      by('agent-relay-address-required', 'glooAgent: {enabled: true}'),
    ),
    reported(
      '5.14',
      'Quotes inside a value.',
      by('agent-relay-address-form', `glooAgent: {enabled: true, relay: {serverAddress: '"a:9900"'}}`),
    ),
    reported(
      '6.1',
      'The file for API keys of chart 2.3.',
      by('not-in-version', 'glooPortalServer: {apiKeyStorage: {configPath: /x}}'),
    ),
    {
      id: '6.2',
      fact: 'A switch for the Redis of the portal that no defaults have.',
      reason: 'The complete chart 2.5.8 reads it.',
    },
    reported(
      '6.3',
      'The older form of the store for API keys.',
      by('not-in-version', 'glooPortalServer: {apiKeyStorage: {config: {host: "r:6379"}}}'),
    ),
    reported(
      '6.4',
      'The revision of a gateway at the control plane.',
      by('unknown-key', 'istioInstallations: {controlPlane: {gatewayRevision: "1-20"}}'),
    ),
    reported(
      '6.5',
      'Mounts of an older chart of the collector.',
      by('unknown-key', 'telemetryCollector: {enabled: true, extraHostPathMounts: []}'),
    ),
    reported(
      '6.6',
      'A switch of the metrics before 2.4.',
      by('no-effect', 'legacyMetricsPipeline: {enabled: false}'),
    ),
    reported(
      '6.7',
      'Names of development builds.',
      by('no-effect', 'glooMgmtServer: {enabled: true, insights: {enabled: true}}'),
      by('unknown-key', 'insights: {enabled: true}'),
    ),
    reported('6.8', 'A section of one development build.', by('unknown-key', 'glooGateway: {enabled: true}')),
    {
      id: '6.9',
      fact: 'Feature gates are free names.',
      shown: [by('unknown-key', 'featureGates: {HubblUI: true}')],
      reason: 'One that is not close to a known one may be new',
    },
    reported('6.10', 'A switch of the chart with the CRDs.', by('no-effect', 'installEnterpriseCrds: false')),
    {
      id: '6.11',
      fact: 'The cluster name under `global`.',
      shown: [by('global-cluster-unread', 'common: {cluster: a}\nglobal: {cluster: b}')],
      reason: 'Repeated with the same name it does no harm',
    },
    reported(
      '6.12',
      'A registry under `common`, which no component is known to follow.',
      by(
        'image-registry-followed',
        `common: {cluster: a, image: {registry: registry.example.com}}\n${server}`,
      ),
    ),
    reported('8.1', 'The name of the cluster left empty.', by('wrong-type', 'common:\n  cluster:\n')),
    reported(
      '8.2',
      'The type of a Service left empty, which removes the default.',
      by('removed-defaults', 'glooUi:\n  enabled: true\n  serviceType:\n'),
    ),
    {
      id: '8.3',
      fact: 'Feature gates left empty.',
      reason: 'There are no defaults to remove, so nothing changes.',
    },
    reported(
      '8.4',
      'Sections of Prometheus left empty, which removes their defaults.',
      by('missing-value', 'prometheus:\n  enabled: true\n  server:\n'),
    ),
    { id: '8.5', fact: 'A token that is null on purpose.', reason: 'It is not a mistake.' },
    {
      id: '8.6',
      fact: 'Extra pipelines, exporters or receivers left empty.',
      reason: 'Nothing changes: those of the chart stay.',
    },
    reported(
      '8.7',
      'A placeholder that was never filled in.',
      by('placeholder-left', 'licensing: {glooMeshLicenseKey: <mesh-key>}'),
    ),
    reported(
      '9.1',
      'A child that is indented deeper than its sibling.',
      by('yaml-syntax', 'redis:\n  a: 1\n    b: 2\n'),
    ),
    reported(
      '9.2',
      'Replicas one level too deep in an override.',
      by('unknown-key', `${collector}\nglooAgent: {deploymentOverrides: {spec: {template: {replicas: 2}}}}`),
    ),
  ],
}
