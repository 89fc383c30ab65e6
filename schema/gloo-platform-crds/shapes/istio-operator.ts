import {
  flag,
  listOf,
  mapOf,
  nullable,
  object,
  openObject,
  text,
  uint32,
  withoutTexts,
} from '../../model/resource-fields.ts'
import { labels } from './references.ts'

const settings = object(
  'Settings of the installed Kubernetes objects.',
  {
    replicaCount: uint32('Number of pods.'),
    env: listOf('Environment variables of the container.', openObject('A variable, as in a pod.')),
    resources: openObject('Requests and limits of the container.'),
    affinity: openObject('Affinity of the pods.'),
    nodeSelector: labels('Labels that the nodes of the pods must have.'),
    tolerations: listOf(
      'Tolerations of the pods for taints of nodes.',
      openObject('A toleration, as in a pod.'),
    ),
    priorityClassName: text('Priority class of the pods.'),
    imagePullPolicy: text('When images are pulled.'),
    podAnnotations: mapOf('Annotations of the pods.', text('Value of the annotation.')),
    securityContext: openObject('Security context of the pods.'),
    readinessProbe: openObject('Readiness probe of the container.'),
    volumes: listOf('Volumes of the pods.', openObject('A volume, as in a pod.')),
    volumeMounts: listOf('Mounts of the container.', openObject('A mount, as in a pod.')),
    strategy: openObject('How a Deployment replaces its pods.'),
    hpaSpec: openObject('Spec of the HorizontalPodAutoscaler.'),
    podDisruptionBudget: openObject('Spec of the PodDisruptionBudget.'),
    service: openObject('Spec of the Service: its type and ports.'),
    serviceAnnotations: mapOf('Annotations of the Service.', text('Value of the annotation.')),
    overlays: listOf(
      'Patches of the generated objects.',
      openObject('An object by kind and name, with its patches.'),
    ),
  },
  { definition: 'IstioKubernetesSettings' },
)

const enabled = nullable(flag('Whether it is installed. The profile decides when it is not set.'))
const namespace = text('Namespace that it is installed in.')
const hub = text('Registry of its images. Overrides `hub` of the spec.')
const tag = text('Tag of its images. Overrides `tag` of the spec.')

const component = (description: string) =>
  object(
    description,
    { enabled, namespace, hub, tag, k8s: settings, spec: openObject('Further settings of the component.') },
    { definition: 'IstioComponent' },
  )

const gateway = object(
  'A gateway.',
  {
    name: text('Name of the gateway and its Deployment.'),
    enabled,
    namespace,
    label: labels('Labels of the pods, by which a VirtualGateway selects them.'),
    hub,
    tag,
    k8s: settings,
  },
  { definition: 'IstioGateway' },
)

/** The spec of an IstioOperator. */
export const istioOperatorSpec = (description: string) =>
  object(
    description,
    {
      profile: text('Built-in profile to start from, such as `minimal` or `empty`.'),
      hub: text('Registry of the images, such as that of the Solo builds of Istio.'),
      tag: text('Tag of the images, which is the version of Istio.'),
      namespace: text('Namespace of the control plane. `istio-system` when it is not set.'),
      revision: text('Revision. Not used: the revision of the installation replaces it.'),
      defaultRevision: flag('Whether it is the default revision. `clusters` of the installation sets this.'),
      resourceSuffix: text('Suffix of the names of objects that are installed.'),
      installPackagePath: text('Path of custom charts.'),
      meshConfig: openObject('Configuration of the mesh, as in MeshConfig of Istio.'),
      components: object('Components to install.', {
        base: object('CRDs and cluster-scoped objects.', { enabled, k8s: settings }),
        pilot: component('The control plane, istiod.'),
        cni: component('The CNI plugin, which redirects the traffic of pods.'),
        ztunnel: component('The proxy of each node in ambient mode.'),
        istiodRemote: component('A control plane in another cluster.'),
        ingressGateways: listOf('Gateways for traffic into the cluster.', gateway),
        egressGateways: listOf('Gateways for traffic out of the cluster.', gateway),
      }),
      addonComponents: mapOf(
        'Further components by name.',
        object('A component with a chart of its own.', {
          enabled,
          namespace,
          chartPath: text('Path of the chart.'),
          k8s: settings,
          spec: openObject('Settings of the component.'),
          schema: openObject('Schema of these settings.'),
        }),
      ),
      values: openObject('Values of the Istio charts, for settings without a field here.'),
      unvalidatedValues: openObject('Values of the Istio charts, without validation by Istio.'),
    },
    { definition: 'IstioOperatorSpec' },
  )

/** The same where controllers write it. Described again, it would take a tenth of the Secret of the release. */
export const bareOperatorSpec = withoutTexts(istioOperatorSpec(''), 'Bare')

/** Where the charts of Istio come from. */
export const helmGlobal = object(
  'Where the charts of Istio come from.',
  {
    repo: text('Address of the chart repository.'),
    repoSecrets: listOf(
      'Secrets with the credentials of the repository.',
      object('A Secret, as a Kubernetes object reference.', {
        name: text('Name of the Secret.'),
        namespace: text('Namespace of the Secret.'),
        kind: text('Kind of the object, which is `Secret`.'),
        apiVersion: text('API version of the object.'),
        fieldPath: text('Path of a field of the object.'),
        resourceVersion: text('Resource version of the object.'),
        uid: text('UID of the object.'),
      }),
    ),
    repoSkipTlsVerify: flag('Whether the certificate of the repository is not verified.'),
  },
  { definition: 'HelmGlobal' },
)
