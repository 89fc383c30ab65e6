import type { KnownMistake, KnownMistakes, ShownMistake } from '../../model/known-mistake.ts'

function reported(id: string, fact: string, ...shown: [ShownMistake, ...ShownMistake[]]): KnownMistake {
  return { id, fact, shown }
}

function by(rule: string, values: string, chartVersion?: string): ShownMistake {
  return { rule, values, ...(chartVersion !== undefined && { chartVersion }) }
}

const server = 'glooMgmtServer: {enabled: true}'
const agent = 'glooAgent: {enabled: true, relay: {serverAddress: "gloo.example.com:9900"}}'

/** What somebody who begins with the chart gets wrong. */
export const trialMistakes: KnownMistakes = {
  id: 'trial',
  title: 'A trial as a new user',
  origin: 'Mistakes made while the chart was tried, each for its whole kind.',
  mistakes: [
    reported(
      '1',
      'A section that is configured and not enabled, a sidecar without its host, a Redis that nothing reads.',
      by('not-enabled', `${server}\nglooAgent: {relay: {serverAddress: "a:9900"}}`),
      by('not-enabled', `${server}\nredis: {auth: {secretName: redis-auth}}`),
      by('not-enabled', `${server}\ntelemetryGatewayCustomization: {serverName: gateway.example.com}`),
      by('agent-sidecar-server-required', 'glooAgent: {enabled: true, runAsSidecar: true}'),
      by('redis-built-in-unused', `${agent}\nredis: {deployment: {enabled: true}}`),
      by('redis-built-in-unused', 'glooSpireServer: {enabled: true}\nredis: {deployment: {enabled: true}}'),
      by('release-renders-nothing', 'glooMgmtServer: {enabled: false}'),
    ),
    reported(
      '2',
      'A self-signed CA where each rendering makes another one.',
      by(
        'generated-secrets-kept',
        `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
helmCharts:
  - name: gloo-platform
    repo: https://storage.googleapis.com/gloo-platform/helm-charts
    version: 2.7.2
    releaseName: gloo-platform
    valuesInline: {common: {cluster: mgmt}, glooMgmtServer: {enabled: true}}
`,
      ),
    ),
    reported(
      '3',
      'A placeholder as a value, or inside of one.',
      by('placeholder-left', 'glooAgent: {enabled: true, relay: {serverAddress: $ADDRESS}}'),
      by(
        'placeholder-left',
        'glooAgent: {enabled: true, relay: {serverAddress: "a:1", clientTlsSecret: {name: gloo-mesh-agent-$REMOTE_CLUSTER-tls-cert}}}',
      ),
      by('placeholder-left', 'glooAgent: {enabled: true, relay: {serverAddress: "$CLUSTER.x:9900"}}'),
    ),
    reported(
      '4',
      'Server and agent that secure the relay in different ways.',
      by(
        'relay-sides-agree',
        'glooMgmtServer: {enabled: true, insecure: true}\nglooAgent: {enabled: true, runAsSidecar: true}',
      ),
      by(
        'relay-insecure-alone',
        'glooMgmtServer: {enabled: true, insecure: true, relay: {tlsSecret: {name: own}}}',
      ),
    ),
    reported(
      '5',
      'An `env` that replaces the variables of the chart.',
      by('env-built-in-kept', 'glooMgmtServer: {enabled: true, env: [{name: A, value: b}]}'),
    ),
    reported(
      '6',
      'What the API server refuses.',
      by(
        'service-ports-unique',
        'glooMgmtServer: {enabled: true, serviceOverrides: {spec: {ports: [{name: a, port: 1}, {name: b, port: 1}]}}}',
      ),
      by('not-allowed', 'glooMgmtServer: {serviceOverrides: {spec: {type: LoadBalancr}}}'),
      by('not-allowed', 'glooMgmtServer: {serviceOverrides: {spec: {externalTrafficPolicy: local}}}'),
      by('not-allowed', 'glooMgmtServer: {serviceOverrides: {spec: {ports: [{port: 99999}]}}}'),
      by('not-allowed', 'glooMgmtServer: {deploymentOverrides: {spec: {strategy: {type: Rolling}}}}'),
      by(
        'not-allowed',
        'glooMgmtServer: {deploymentOverrides: {spec: {template: {spec: {tolerations: [{operator: Equals}]}}}}}',
      ),
      by(
        'override-scheduling-accepted',
        'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {template: {spec: {tolerations: [{key: a, operator: Exists, value: b}]}}}}}',
      ),
      by(
        'override-volumes-accepted',
        'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {template: {spec: {volumes: [{name: a, secret: {secretName: b}, emptyDir: {}}]}}}}}',
      ),
      by(
        'override-rollout-accepted',
        'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}}}}',
      ),
      by(
        'override-rollout-accepted',
        'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {template: {metadata: {labels: {app: mine}}}}}}',
      ),
      by(
        'override-containers-accepted',
        'glooMgmtServer: {enabled: true, deploymentOverrides: {spec: {template: {spec: {initContainers: [{name: a, image: b, volumeMounts: [{name: c, mountPath: /c}]}]}}}}}',
      ),
      by(
        'extra-mounts-have-volumes',
        'glooMgmtServer: {enabled: true, extraVolumeMounts: [{name: a, mountPath: /a}]}',
      ),
      by(
        'override-service-accepted',
        'glooMgmtServer: {enabled: true, serviceOverrides: {spec: {type: ClusterIP, externalTrafficPolicy: Local}}}',
      ),
      by('not-allowed', 'licensing: {licenseSecretName: My_Secret}'),
    ),
    reported(
      '7',
      'Amounts that are surely a slip.',
      by('resource-amounts-plausible', 'glooMgmtServer: {enabled: true, resources: {requests: {cpu: 500}}}'),
      by(
        'resource-amounts-plausible',
        'glooMgmtServer: {enabled: true, resources: {requests: {memory: 512}}}',
      ),
      by(
        'redis-replica-single',
        `${server}\nredis: {deployment: {deploymentOverrides: {spec: {replicas: 3}}}}`,
      ),
    ),
    {
      id: '8',
      fact: 'Annotations for load balancers.',
      shown: [
        by(
          'aws-annotation-known',
          'glooMgmtServer: {enabled: true, serviceOverrides: {metadata: {annotations: {service.beta.kubernetes.io/aws-load-balancer-schem: internal}}}}',
        ),
        by(
          'cloud-annotation-known',
          'glooMgmtServer: {enabled: true, serviceOverrides: {metadata: {annotations: {service.beta.kubernetes.io/azure-load-balancer-intenal: "true"}}}}',
        ),
        by(
          'wrong-type',
          'glooMgmtServer: {enabled: true, serviceOverrides: {metadata: {annotations: {service.beta.kubernetes.io/azure-load-balancer-internal: true}}}}',
        ),
      ],
      reason: 'Of other clouds than AWS only names close to a known one are reported',
    },
    reported(
      '9',
      'A registry of your own that not all images come from.',
      by(
        'image-registry-followed',
        'glooMgmtServer: {enabled: true, image: {registry: r.example.com/a}}\nredis: {deployment: {image: {registry: r.example.com}}}\nglooAgent: {enabled: true, runAsSidecar: true}',
      ),
      by(
        'image-registry-followed',
        'glooMgmtServer: {enabled: true, image: {registry: r.example.com, repository: r.example.com/gloo-mesh-mgmt-server}}',
      ),
    ),
    {
      id: '10',
      fact: 'Addresses without a port or with an impossible one, and the port of the agent itself.',
      shown: [
        by('redis-address-form', 'redis: {address: redis}'),
        by('redis-address-form', 'redis: {address: "redis:99999"}'),
        by(
          'agent-relay-address-form',
          'glooAgent: {enabled: true, relay: {serverAddress: "a:9900", authority: "https://a"}}',
        ),
        by('agent-relay-address-form', 'glooAgent: {enabled: true, relay: {serverAddress: "a:9977"}}'),
      ],
      reason:
        'Several hosts in an address of Redis pass: no source says whether the clients take them, and `clustered` and `connection.masterName` are about several',
    },
    reported(
      '11',
      'Tags of images.',
      by('image-tag-form', 'glooMgmtServer: {enabled: true, image: {tag: latest}}'),
      by('image-tag-form', 'glooMgmtServer: {enabled: true, image: {tag: v2.7.2}}'),
      by('image-tag-form', 'glooUi: {enabled: true, image: {tag: 2.7.2-FIPS}}'),
      by('image-tag-version', 'glooMgmtServer: {enabled: true, image: {tag: 2.4.16}}', '2.6.0'),
    ),
    reported('12', 'What a policy cannot verify.', by('fips-images-required', 'glooUi: {enabled: true}')),
    reported(
      '13',
      'A file that sops has encrypted.',
      by(
        'encrypted-values',
        'licensing: {glooMeshLicenseKey: "ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]"}\nsops: {mac: "ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]"}',
      ),
    ),
    {
      id: '14',
      fact: 'Defaults that change between two versions.',
      reason: '`gloo-values migrate` lists them.',
    },
    reported(
      '15',
      'Suggestions and messages of unknown keys and wrong types.',
      by('unknown-key', 'glooAgent: {serverAddress: "a:9900"}'),
      by('wrong-type', 'glooMgmtServer: {safeStartWindow: 90s}'),
    ),
    reported(
      '16',
      'Values of the charts before gloo-platform.',
      by('unknown-key', 'glooMeshMgmtServer: {enabled: true}'),
    ),
  ],
}
