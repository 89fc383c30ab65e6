import type { KnownMistakes } from '../../model/known-mistake.ts'

const notInValues = 'Nothing in the values shows it.'

/** What the vendor's documentation advises or warns of. */
export const documentedAdvice: KnownMistakes = {
  id: 'advice',
  title: 'Advice of the documentation',
  origin:
    'From its pages on system requirements, production best practices, multicluster meshes, the relay architecture and the components.',
  mistakes: [
    {
      id: 'requirements 1',
      fact: 'Management plane and agent of one cluster have the same cluster name.',
      reason: 'One release has one name; with two releases it takes the values of both.',
    },
    {
      id: 'requirements 2',
      fact: 'A cluster name has lower-case letters, digits and hyphens, and starts with a letter.',
      shown: [
        { rule: 'cluster-name-form', values: 'common: {cluster: 1-cluster}' },
        { rule: 'cluster-name-form', values: 'common: {cluster: My-Cluster}' },
      ],
    },
    {
      id: 'requirements 3',
      fact: 'Contexts have no underscores, because they become names in certificates.',
      shown: [{ rule: 'cluster-name-form', values: 'common: {cluster: my_context}' }],
    },
    {
      id: 'requirements 4',
      fact: 'Only listed versions of Istio and Kubernetes are supported.',
      shown: [
        {
          rule: 'istio-version-supported',
          values:
            'istioInstallations: {enabled: true, controlPlane: {installations: [{revision: r, istioOperatorSpec: {tag: 1.24.1-solo}}]}}',
          chartVersion: '2.4.0',
        },
      ],
      reason: 'The version of Kubernetes is not in the values',
    },
    {
      id: 'requirements 5',
      fact: 'Some features need a feature gate and a version.',
      shown: [{ rule: 'unknown-key', values: 'featureGates: {ExternalWorkload: true}' }],
    },
    { id: 'requirements 6', fact: 'Firewalls have to open ports and registries.', reason: notInValues },
    {
      id: 'requirements 7',
      fact: 'Istio and other meshes reserve ports.',
      shown: [
        {
          rule: 'listening-ports-unique',
          values: 'glooMgmtServer: {enabled: true, ports: {grpc: 8090}}',
        },
        {
          rule: 'istio-ports-free',
          values:
            'rateLimiter: {enabled: true, extraLabels: {sidecar.istio.io/inject: "true"}, rateLimiter: {ports: {grpc: 15021}}}',
        },
      ],
      reason: 'Pods without a sidecar have these ports free',
    },
    {
      id: 'requirements 8',
      fact: 'On EKS with Cilium the API server does not reach istiod.',
      shown: [
        {
          rule: 'istiod-webhooks-reachable',
          values:
            'glooNetwork: {enabled: true}\nglooMgmtServer: {enabled: true, serviceOverrides: {metadata: {annotations: {service.beta.kubernetes.io/aws-load-balancer-type: nlb}}}}\nistioInstallations: {enabled: true}',
        },
        {
          rule: 'istio-overlays-match',
          values:
            'istioInstallations: {enabled: true, controlPlane: {installations: [{revision: 1-20, istioOperatorSpec: {components: {pilot: {k8s: {overlays: [{kind: Deployment, name: istiod}]}}}}}]}}',
        },
      ],
      reason: 'How Cilium routes is not in the values',
    },
    {
      id: 'production 1',
      fact: 'The management server has several replicas.',
      shown: [{ rule: 'management-server-replicas', values: 'glooMgmtServer: {enabled: true}' }],
    },
    {
      id: 'production 2',
      fact: 'The management plane has a cluster of its own.',
      shown: [
        {
          rule: 'management-cluster-dedicated',
          values: 'glooMgmtServer: {enabled: true}\nglooAgent: {enabled: true, runAsSidecar: true}',
        },
      ],
    },
    {
      id: 'production 3',
      fact: 'Components have requests and limits.',
      shown: [{ rule: 'memory-limit-set', values: 'glooMgmtServer: {enabled: true}' }],
    },
    {
      id: 'production 4',
      fact: 'Certificates of the relay are your own.',
      shown: [{ rule: 'relay-certificates-own', values: 'glooMgmtServer: {enabled: true}' }],
    },
    {
      id: 'production 5',
      fact: 'Overrides merge mappings and replace sequences.',
      shown: [
        {
          rule: 'override-not-empty',
          values:
            'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {template: {spec: {volumes: []}}}}}',
        },
        {
          rule: 'override-volumes-accepted',
          values:
            'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {template: {spec: {volumes: [{name: envoy-config, configMap: {name: my-custom-envoy-config}}]}}}}}',
        },
      ],
    },
    {
      id: 'production 6',
      fact: 'FIPS builds for management plane and agents.',
      shown: [
        { rule: 'fips-images-required', values: 'glooMgmtServer: {enabled: true}' },
        { rule: 'image-tag-form', values: 'glooMgmtServer: {enabled: true, image: {tag: 2.4.16_fips}}' },
      ],
    },
    {
      id: 'production 7',
      fact: 'License keys are in a Secret.',
      shown: [
        {
          rule: 'license-secret-required',
          values: 'glooMgmtServer: {enabled: true}\nlicensing: {glooMeshLicenseKey: not-a-real-key}',
        },
        { rule: 'literal-secret', values: 'licensing: {glooMeshLicenseKey: not-a-real-key}' },
      ],
    },
    {
      id: 'production 8',
      fact: 'An own Prometheus, or fewer labels.',
      reason: 'The documentation lists it as one of two options, and allows the built-in one.',
    },
    {
      id: 'production 9',
      fact: 'An own Redis.',
      reason: 'The documentation allows the built-in one.',
    },
    {
      id: 'production 10',
      fact: 'Charts at or below 2.4.11 have no safe mode.',
      shown: [
        { rule: 'safe-mode-available', values: 'glooMgmtServer: {enabled: true}', chartVersion: '2.4.11' },
      ],
    },
    {
      id: 'production 11',
      fact: 'Safe mode is on, or a start window is set.',
      shown: [
        { rule: 'safe-mode-on', values: 'glooMgmtServer: {enabled: true}', chartVersion: '2.5.4' },
        {
          rule: 'safe-start-window-safe-mode-off',
          values: 'glooMgmtServer: {enabled: true, safeMode: true, safeStartWindow: 90}',
        },
      ],
    },
    {
      id: 'production 12',
      fact: 'More I/O threads of Redis need more cores, and safe mode during the change.',
      shown: [
        {
          rule: 'redis-io-threads-cpu',
          values:
            'glooMgmtServer: {enabled: true}\nredis: {deployment: {ioThreads: 2, resources: {requests: {cpu: 2}}}}',
        },
        {
          rule: 'redis-io-threads-safe-mode',
          values:
            'glooMgmtServer: {enabled: true, safeMode: false}\nredis: {deployment: {ioThreads: 2, resources: {requests: {cpu: 3}}}}',
          chartVersion: '2.5.5',
        },
      ],
    },
    {
      id: 'production 13',
      fact: 'The server splits large Envoy filters.',
      shown: [{ rule: 'envoy-filters-segmented', values: 'glooMgmtServer: {enabled: true}' }],
    },
    {
      id: 'production 14',
      fact: 'The UI requires a login.',
      shown: [{ rule: 'ui-login-required', values: 'glooUi: {enabled: true, serviceType: LoadBalancer}' }],
      reason:
        'Without the policy nothing is reported: the documentation offers a login and does not warn of a UI without one',
    },
    {
      id: 'production 15',
      fact: 'No insecure mode, and no self-signed CA at registration.',
      shown: [
        {
          rule: 'relay-insecure-off',
          values:
            'common: {cluster: a, insecure: true}\nglooAgent: {enabled: true, relay: {serverAddress: "a:9900"}}',
        },
      ],
    },
    {
      id: 'production 16',
      fact: 'Kubernetes RBAC of people.',
      reason: 'It is in objects of the cluster.',
    },
    {
      id: 'multicluster 1',
      fact: 'Peering needs the gate ConfigDistribution in both charts, and the enterprise CRDs.',
      reason:
        '[automatic-peering-complete](#automatic-peering-complete) reports it where the manifests of the cluster are in the run.',
    },
    {
      id: 'multicluster 2',
      fact: 'Multicluster meshes from 2.7 on need the Solo distribution of Istio from 1.24.3 on.',
      reason:
        'They are installed by the Gloo Operator: [multicluster-mesh-complete](#multicluster-mesh-complete) reports it of its resource.',
    },
    {
      id: 'multicluster 3',
      fact: 'A namespace of its own needs WATCH_NAMESPACES of the operator.',
      reason:
        '[operator-namespace-watched](#operator-namespace-watched) reports it of the resource and the values of the operator.',
    },
    {
      id: 'relay 1',
      fact: 'Several agents elect a leader.',
      shown: [
        {
          rule: 'leader-election-on',
          values:
            'common: {cluster: a, leaderElection: false}\nglooAgent: {enabled: true, relay: {serverAddress: "a:9900"}, deploymentOverrides: {spec: {replicas: 2}}}',
        },
      ],
    },
    {
      id: 'relay 2',
      fact: 'Server and agent have the same token.',
      shown: [
        {
          rule: 'relay-sides-agree',
          values:
            'glooMgmtServer: {enabled: true, extraEnvs: {RELAY_TOKEN: {value: a-token}}}\nglooAgent: {enabled: true, runAsSidecar: true, extraEnvs: {RELAY_TOKEN: {value: b-token}}}',
        },
      ],
    },
    {
      id: 'relay 3',
      fact: 'Charts at or below 2.5.3 have no safe mode.',
      shown: [
        { rule: 'safe-mode-available', values: 'glooMgmtServer: {enabled: true}', chartVersion: '2.5.3' },
      ],
    },
    {
      id: 'relay 4',
      fact: 'The key of safe mode in another case is not read.',
      shown: [{ rule: 'unknown-key', values: 'glooMgmtServer: {safemode: false}' }],
    },
    {
      id: 'relay 5',
      fact: 'A window of 0 may translate an incomplete state.',
      shown: [
        {
          rule: 'safe-start-window-not-zero',
          values: 'glooMgmtServer: {enabled: true, safeMode: false, safeStartWindow: 0}',
        },
      ],
    },
    {
      id: 'relay 6',
      fact: 'A registered cluster without an agent keeps safe mode on.',
      reason: 'It takes the objects in the cluster.',
    },
    {
      id: 'components 1',
      fact: 'Ambient is not supported with the lifecycle manager of Istio.',
      shown: [
        {
          rule: 'istio-installation-not-ambient',
          values:
            'istioInstallations: {enabled: true, controlPlane: {installations: [{revision: 1-23, istioOperatorSpec: {profile: ambient}}]}}',
        },
      ],
    },
  ],
}
