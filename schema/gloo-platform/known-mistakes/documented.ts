import type { KnownMistakes } from '../../model/known-mistake.ts'
import { connectionRules, relayModes } from './connections.ts'

const several = 'It takes the values of several releases.'
const fact = 'It is a fact, not a mistake'

/** Rules across fields that documentation, templates and public values show. */
export const documentedRules: KnownMistakes = {
  id: 'documented',
  title: 'Rules across fields',
  origin:
    'From charts 2.3.3 and 2.5.8, their comments, the documentation, and values in public installations.',
  mistakes: [
    {
      id: '1',
      fact: 'Only the name of the cluster is required in every release.',
      shown: [{ rule: 'not-allowed', values: 'common: {cluster: ""}' }],
    },
    {
      id: '2',
      fact: 'The portal server of 2.4 has another store for API keys than that of 2.3.',
      shown: [
        {
          rule: 'not-in-version',
          values: 'glooPortalServer: {enabled: true, apiKeyStorage: {configPath: /x}}',
        },
      ],
    },
    {
      id: '3',
      fact: 'The schema of chart 2.3 lets misspelt keys pass.',
      shown: [{ rule: 'unknown-key', values: 'telemetryColectorCustomization: {}', chartVersion: '2.3.3' }],
    },
    {
      id: '4',
      fact: 'The start window counts only without safe mode.',
      shown: [
        {
          rule: 'safe-start-window-safe-mode-off',
          values: 'glooMgmtServer: {enabled: true, safeStartWindow: 90}',
        },
      ],
    },
    {
      id: '5',
      fact: 'The built-in Redis is empty after a restart, so safe mode matters.',
      shown: [{ rule: 'safe-mode-on', values: 'glooMgmtServer: {enabled: true, safeMode: false}' }],
    },
    {
      id: '6',
      fact: 'A license is given as keys or in a Secret.',
      shown: [
        {
          rule: 'license-given',
          values: 'glooMgmtServer: {enabled: true}\nlicensing: {glooMeshLicenseKey: ""}',
        },
        {
          rule: 'license-single-source',
          values: 'licensing: {glooMeshLicenseKey: not-a-real-key, licenseSecretName: s}',
        },
      ],
    },
    {
      id: '7',
      fact: 'Agents need no license.',
      reason: `${fact}: [license-given](#license-given) asks the server only.`,
    },
    {
      id: '8',
      fact: 'A key unlocks the features of its product.',
      shown: [
        {
          rule: 'license-key-fits',
          values:
            'glooMgmtServer: {enabled: true}\nlicensing: {glooMeshLicenseKey: not-a-real-key}\nistioInstallations: {enabled: true, northSouthGateways: [{enabled: true, name: a}]}',
        },
      ],
      reason: 'Nothing is reported where a Secret or a trial key may unlock the feature',
    },
    ...connectionRules,
    {
      id: '21',
      fact: 'External workloads need a gate, and a SPIRE server.',
      shown: [
        {
          rule: 'external-workloads-complete',
          values: 'glooMgmtServer: {enabled: true}\nglooSpireServer: {enabled: true}',
        },
      ],
    },
    { id: '22', fact: 'Without enterprise CRDs the policy APIs are off.', reason: several },
    {
      id: '23',
      fact: 'Feature gates replace `experimental`.',
      shown: [{ rule: 'no-effect', values: 'experimental: {ambientEnabled: true}' }],
      reason: 'The same gates in gloo-platform-crds are in another release',
    },
    {
      id: '24',
      fact: 'An external Redis has an address for each purpose.',
      shown: [
        {
          rule: 'redis-stores-complete',
          values:
            'glooMgmtServer: {enabled: true}\nglooInsightsEngine: {enabled: true}\nredis: {deployment: {enabled: false}}\nredisStore: {snapshot: {client: {address: "r:6379"}}}',
        },
        {
          rule: 'management-server-redis-required',
          values: 'glooMgmtServer: {enabled: true}\nredis: {deployment: {enabled: false}}',
        },
        {
          rule: 'redis-secret-named',
          values:
            'glooMgmtServer: {enabled: true}\nredis: {address: "r:6379", auth: {enabled: true, secretName: ""}, deployment: {enabled: false}}',
        },
      ],
    },
    {
      id: '25',
      fact: 'External auth and portal share their Redis for API keys.',
      shown: [
        {
          rule: 'api-key-redis-shared',
          values:
            'glooPortalServer: {enabled: true, apiKeyStorage: {redis: {enabled: true, address: "a:6379"}}}\nextAuthService: {enabled: true, extAuth: {apiKeyStorage: {enabled: true, name: redis, config: {connection: {host: "b:6379"}}}}}',
        },
      ],
      reason:
        'Snapshots and insights have one address each for all that read them, and may be in two instances',
    },
    {
      id: '26',
      fact: 'A login to the UI has all data of the provider.',
      shown: [
        {
          rule: 'ui-login-complete',
          values: 'glooUi: {enabled: true, auth: {enabled: true, backend: oidc}}',
        },
        {
          rule: 'ui-session-kept',
          values:
            'glooUi: {enabled: true, auth: {enabled: true, backend: oidc, oidc: {session: {redis: {host: "r:6379"}}}}}',
        },
      ],
    },
    {
      id: '27',
      fact: 'Access control of the UI over clusters requires their RBAC objects.',
      reason: 'Who uses it is in custom resources; the description of `pushRbac` says so.',
    },
    {
      id: '28',
      fact: 'OpenShift wants user IDs of its own range.',
      shown: [
        {
          rule: 'prometheus-security-context-mapping',
          values: 'prometheus: {enabled: true, server: {securityContext: false}}',
        },
      ],
      reason: 'Whether the cluster is OpenShift is not in the values',
    },
    {
      id: '29',
      fact: 'Overrides replace sequences.',
      shown: [
        {
          rule: 'override-containers-whole',
          values:
            'glooAgent: {enabled: true, relay: {serverAddress: "a:1"}, deploymentOverrides: {spec: {template: {spec: {containers: [{name: gloo-mesh-agent}]}}}}}',
        },
      ],
    },
    {
      id: '30',
      fact: 'An own `env` replaces the variables of the chart.',
      shown: [
        { rule: 'env-built-in-kept', values: 'glooMgmtServer: {enabled: true, env: [{name: A, value: b}]}' },
      ],
    },
    { id: '31', fact: 'A security context of `false` renders an empty one.', reason: `${fact}.` },
    {
      id: '32',
      fact: 'The compatible Service is for Kubernetes before 1.26.',
      reason: 'The version of Kubernetes is not in the values.',
    },
    { id: '33', fact: 'Many samples set the port of the health check.', reason: `${fact}.` },
    {
      id: '34',
      fact: 'Cluster names have no underscores.',
      shown: [
        { rule: 'cluster-name-form', values: 'common: {cluster: my_cluster}' },
        { rule: 'not-allowed', values: 'glooMgmtServer: {enabled: true, agents: [{name: my_cluster}]}' },
      ],
    },
    {
      id: '35',
      fact: 'Newer istiods must know the namespace of the management plane.',
      reason: 'The namespace of a release is not in its values.',
    },
    { id: '36', fact: 'Upgrades of Prometheus may skip a migration.', reason: `${fact}.` },
    {
      id: '37',
      fact: 'Replicas of the server are in its override.',
      shown: [
        {
          rule: 'leader-election-on',
          values:
            'common: {cluster: a, leaderElection: false}\nglooMgmtServer: {enabled: true, deploymentOverrides: {spec: {replicas: 2}}}',
        },
        { rule: 'unknown-key', values: 'glooMgmtServer: {replicaCount: 2}' },
      ],
    },
    {
      id: '38',
      fact: 'Istio without clusters is installed in the own one, as the active revision.',
      shown: [
        {
          rule: 'istio-revision-active-single',
          values:
            'istioInstallations: {enabled: true, controlPlane: {installations: [{revision: 1-22}, {revision: 1-23}]}}',
        },
        {
          rule: 'istio-gateway-control-plane',
          values:
            'istioInstallations: {enabled: true, controlPlane: {installations: [{revision: 1-23}]}, northSouthGateways: [{enabled: true, name: g, installations: [{gatewayRevision: 1-22}]}]}',
        },
        {
          rule: 'not-allowed',
          values: 'istioInstallations: {enabled: true, controlPlane: {installations: [{revision: 1.22.1}]}}',
        },
      ],
    },
    {
      id: '39',
      fact: 'The value of a variable is a string.',
      shown: [{ rule: 'wrong-type', values: 'glooAgent: {extraEnvs: {A: {value: true}}}' }],
    },
    {
      id: '40',
      fact: 'Redis requires a core for each I/O thread and one more.',
      shown: [
        {
          rule: 'redis-io-threads-cpu',
          values: 'glooMgmtServer: {enabled: true}\nredis: {deployment: {ioThreads: 2}}',
        },
      ],
    },
    {
      id: '41',
      fact: 'Safe mode is on by default from 2.6, and a window of 0 does not wait.',
      shown: [
        {
          rule: 'safe-start-window-not-zero',
          values: 'glooMgmtServer: {enabled: true, safeMode: false, safeStartWindow: 0}',
        },
      ],
    },
    ...relayModes,
  ],
}
