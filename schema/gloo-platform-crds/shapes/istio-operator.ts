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
  'Settings of the objects of Kubernetes that are installed.',
  {
    replicaCount: uint32('Number of pods.'),
    env: listOf('Environment variables of the container.', openObject('A variable, as in a pod.')),
    resources: openObject('Requests and limits of the container.'),
    affinity: openObject('Affinity of the pods.'),
    nodeSelector: labels('Labels that the nodes of the pods must have.'),
    tolerations: listOf('Taints of nodes that the pods accept.', openObject('A toleration, as in a pod.')),
    priorityClassName: text('Priority class of the pods.'),
    imagePullPolicy: text('When images are pulled.'),
    podAnnotations: mapOf('Annotations of the pods.', text('Text of the note.')),
    securityContext: openObject('Security context of the pods.'),
    readinessProbe: openObject('Readiness probe of the container.'),
    volumes: listOf('Volumes of the pods.', openObject('A volume, as in a pod.')),
    volumeMounts: listOf('Mounts of the container.', openObject('A mount, as in a pod.')),
    strategy: openObject('How a Deployment replaces its pods.'),
    hpaSpec: openObject('Spec of the HorizontalPodAutoscaler.'),
    podDisruptionBudget: openObject('Spec of the PodDisruptionBudget.'),
    service: openObject('Spec of the Service: its type and ports.'),
    serviceAnnotations: mapOf('Annotations of the Service.', text('Text of the note.')),
    overlays: listOf(
      'Changes of the finished objects, for what has no setting.',
      openObject('An object by kind and name, with its patches.'),
    ),
  },
  { definition: 'IstioKubernetesSettings' },
)

const enabled = nullable(flag('Whether it is installed. The profile decides when it is not set.'))
const namespace = text('Namespace that it is installed in.')
const hub = text('Registry of its images, where it differs from the one above.')
const tag = text('Tag of its images, where it differs from the one above.')

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
      hub: text('Registry of the images, such as that of a build of Solo.'),
      tag: text('Tag of the images, which is the version of Istio.'),
      namespace: text('Namespace of the control plane. `istio-system` when it is not set.'),
      revision: text('Revision. The one of the installation is used instead.'),
      defaultRevision: flag('Whether it is the default revision. The clusters of the installation say so.'),
      resourceSuffix: text('Suffix of the names of objects that are installed.'),
      installPackagePath: text('Path of charts of your own.'),
      meshConfig: openObject('Configuration of the mesh, as in MeshConfig of Istio.'),
      components: object('Components to install.', {
        base: object('CRDs and objects of the cluster.', { enabled, k8s: settings }),
        pilot: component('The control plane, istiod.'),
        cni: component('The network plugin, which redirects the traffic of pods.'),
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
          schema: openObject('Form of these settings.'),
        }),
      ),
      values: openObject('Values of the charts of Istio, for what has no field here.'),
      unvalidatedValues: openObject('The same without validation by Istio.'),
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
      object('A Secret, as a reference of Kubernetes.', {
        name: text('Name of the Secret.'),
        namespace: text('Namespace of the Secret.'),
        kind: text('Kind of the object, which is `Secret`.'),
        apiVersion: text('Version of the kind.'),
        fieldPath: text('Part of the object.'),
        resourceVersion: text('State of the object that is referred to.'),
        uid: text('UID of the object.'),
      }),
    ),
    repoSkipTlsVerify: flag('Whether any certificate of the repository is accepted.'),
  },
  { definition: 'HelmGlobal' },
)
