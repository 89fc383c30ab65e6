import { namespacePattern } from '../../model/patterns.ts'
import type { Resource } from '../../model/resource.ts'
import { dateTime, flag, int64, listOf, object, oneOf, text } from '../../model/resource-fields.ts'
import { clusterNamePattern } from '../../model/resource-patterns.ts'
import { operatorSources } from '../sources.ts'

const image = object('Images of Istio.', {
  repository: text(
    'Registry and path of the images, such as that of a mirror. That of the Solo distribution for the minor version of Istio when it is not set.',
  ),
  secrets: listOf(
    'Secrets to pull the images with, of type `kubernetes.io/dockerconfigjson`, in the namespace of `installNamespace`.',
    object('One Secret.', { name: text('Name of the Secret.') }),
  ),
})

const repository = object('The registry with the charts of Istio.', {
  insecureSkipVerify: flag('Whether the certificate of the registry is not verified.'),
  secrets: listOf(
    'Secrets to pull the charts with, of type `kubernetes.io/dockerconfigjson`, in any namespace.',
    object('One Secret.', {
      name: text('Name of the Secret.'),
      namespace: text('Namespace of the Secret.'),
    }),
  ),
  url: text('Address of the registry, such as `oci://registry.example.com/charts`.'),
})

const spec = object(
  'The Istio that the operator installs in the cluster.',
  {
    cluster: text('Name of the cluster. It is the trust domain too, unless `trustDomain` is set.', {
      pattern: clusterNamePattern.pattern,
    }),
    dataplaneMode: oneOf('How pods join the mesh. `Ambient` when it is not set.', {
      Ambient: 'By ztunnel on each node. Several clusters can be linked only with it.',
      Sidecar: 'By a sidecar proxy in each pod.',
    }),
    distribution: oneOf('Type of the images. `Standard` when it is not set.', {
      Standard: 'Usual images.',
      FIPS: 'Images with FIPS-approved cryptography.',
    }),
    image,
    installNamespace: text(
      'Namespace for the components, `istio-system` when it is not set. The operator watches gloo-system, gloo-mesh and istio-system; any other needs `manager.env.WATCH_NAMESPACES` of the chart gloo-operator.',
      { pattern: namespacePattern.pattern },
    ),
    network: text(
      'Network of the workloads. Those of different networks reach each other only through an east-west gateway. Usually the name of the cluster.',
    ),
    onConflict: oneOf('What happens where the cluster has an Istio already. `Abort` when it is not set.', {
      Force: 'The objects of that Istio get the new configuration.',
      Abort: 'Nothing is installed, and the objects of that Istio stay as they are.',
    }),
    repository,
    scalingProfile: oneOf('Resources of istiod. `Default` when it is not set.', {
      Default: '2 to 25 replicas at 80 % CPU; requests 1 CPU and 1Gi, limits 2 CPUs and 2Gi.',
      Demo: 'One replica; requests 250m CPU.',
      Large: '4 to 50 replicas at 75 % CPU; requests and limits 4 CPUs and 4Gi.',
    }),
    trafficCaptureMode: oneOf('How traffic gets to the proxy. `Auto` when it is not set.', {
      Auto: 'The method that fits the cluster, such as a CNI plugin.',
      InitContainer: 'An init container in each pod, so only with the mode `Sidecar`.',
    }),
    trustDomain: text(
      'Trust domain of the workloads. The name of the cluster when it is not set, and `cluster.local` without either.',
    ),
    version: text('Patch version of Istio, such as `1.25.3`.'),
  },
  {
    rules: [
      {
        rule: "!has(self.trafficCaptureMode) || self.trafficCaptureMode != 'InitContainer' || has(self.dataplaneMode) && self.dataplaneMode == 'Sidecar'",
        message: 'trafficCaptureMode InitContainer requires dataplaneMode Sidecar',
      },
    ],
  },
)

const status = object('What the operator reports. Users do not write it.', {
  conditions: listOf(
    'Conditions of the installation, as in Kubernetes.',
    object('One condition.', {
      type: text('Type of the condition.'),
      status: text('Status of the condition: `True`, `False` or `Unknown`.'),
      reason: text('Reason as one word, for programs.'),
      message: text('Reason as a sentence.'),
      observedGeneration: int64('Generation of the object for which the condition was set.'),
      lastTransitionTime: dateTime('When `status` last changed.'),
    }),
  ),
  phase: text('State of the installation: `SUCCEEDED` once it is done.'),
})

/** Its CRD is not public: the documentation has a table of the fields, which may lack some. */
export const serviceMeshController: Resource = {
  group: 'operator.gloo.solo.io',
  kind: 'ServiceMeshController',
  plural: 'servicemeshcontrollers',
  singular: 'servicemeshcontroller',
  shortNames: ['smc'],
  categories: [],
  scope: 'Cluster',
  labels: {},
  stamps: [],
  description: 'The Istio that the Gloo Operator installs in a cluster, and keeps up to date.',
  source: operatorSources.guide,
  isPartlyKnown: true,
  versions: [
    { name: 'v1', isServed: true, isStored: true, spec, status, hasStatusResource: true, columns: [] },
  ],
}
