import { flag, objectName, text, word, yamlDocument } from '../../../model/scalars.ts'
import { freeMapping, listOf } from '../../../model/collections.ts'
import { kubernetesList } from '../../../kubernetes/fields.ts'
import { sources } from '../../sources.ts'
import { availabilityFields } from './availability.ts'
import { configurationFields, serverConfiguration } from './configuration.ts'
import { beside, inPod, part, textMap } from './fields.ts'
import { networkFields } from './network.ts'
import { configmapReload } from './reloader.ts'
import { containerFields, workloadFields } from './server-container.ts'
import { podFields } from './server-pod.ts'
import { storageFields } from './storage.ts'
import { olderAccounts, serverPodSecurityPolicy, switchedOffFields } from './switched-off.ts'

const names = {
  name: objectName({
    description: 'Label of the component, suffix of the name of the container.',
    default: 'server',
    ...inPod,
  }),
  fullnameOverride: objectName({
    description:
      'Name of the objects. Empty: made of the names of the release, of the chart and of the server.',
    default: 'prometheus-server',
    ...inPod,
    source: `${sources.prometheusChart}; ${sources.rendered}`,
  }),
}

const access = {
  useExistingClusterRoleName: objectName({
    description: 'Bind this ClusterRole in `namespaces`, in place of one of the chart for the whole cluster.',
    ...beside,
  }),
  clusterRoleNameOverride: objectName({
    description: 'Name of the ClusterRole and its binding. Empty: that of the other objects.',
    default: '',
    ...beside,
  }),
  releaseNamespace: flag({
    description: 'Bind `useExistingClusterRoleName` in the namespace of the release too.',
    default: false,
    ...beside,
  }),
  namespaces: listOf(text({ description: 'Name of a namespace, a template.', ...beside }), {
    description:
      'Namespaces in which `useExistingClusterRoleName` is bound. Without that, nothing is bound at all.',
    template: true,
    ...beside,
  }),
}

const server = part(
  {
    ...names,
    ...access,
    ...containerFields,
    ...workloadFields,
    ...podFields,
    ...storageFields,
    ...networkFields,
    ...availabilityFields,
    ...serverConfiguration,
    podSecurityPolicy: serverPodSecurityPolicy,
  },
  'Prometheus itself.',
)

const account = part(
  {
    create: flag({ description: 'Create the account.', default: true, ...inPod }),
    name: objectName({
      description: 'Name of the account. Empty: that of the other objects.',
      default: '',
      ...inPod,
    }),
    annotations: textMap('Annotations of the account.'),
    automountServiceAccountToken: flag({ description: 'Mount the token of the account.', ...inPod }),
  },
  'The service account.',
)

/** The section `prometheus`. */
export const values = part(
  {
    enabled: flag({ description: 'Deploy Prometheus.', default: false, ...inPod, source: sources.v233 }),
    nameOverride: objectName({
      description: 'Name in labels and selectors in place of `prometheus`.',
      ...inPod,
    }),
    fullnameOverride: objectName({
      description: 'Read by no template: `server.fullnameOverride` names the objects.',
      ...beside,
      passThrough: { reason: 'fixed-by-chart', note: 'set prometheus.server.fullnameOverride' },
    }),
    forceNamespace: word({
      description: 'Namespace of the objects. Empty: that of the release.',
      default: '',
      ...inPod,
    }),
    commonMetaLabels: textMap('Labels of all objects and of the pods.', inPod),
    imagePullSecrets: kubernetesList('LocalObjectReference', {
      description: 'Secrets with registry credentials.',
      default: [],
      ...inPod,
    }),
    rbac: part(
      {
        create: flag({ description: 'Render the roles and their bindings.', default: true, ...beside }),
      },
      'Access to the Kubernetes API.',
    ),
    serviceAccounts: part({ server: account, ...olderAccounts }, 'Service accounts.'),
    configmapReload,
    server,
    ...configurationFields,
    networkPolicy: part(
      {
        enabled: flag({
          description: 'Render a NetworkPolicy that lets everybody reach port 9090, and nothing else.',
          default: false,
          ...beside,
        }),
      },
      'The NetworkPolicy.',
    ),
    extraManifests: listOf(
      yamlDocument({
        description: 'A manifest, as a template.',
        examples: ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: more}\n'],
        ...beside,
      }),
      {
        description: 'More manifests, each a template with the values of this section as `.Values`.',
        default: [],
        template: true,
        ...beside,
      },
    ),
    skipAutoMigration: flag({
      description: 'Leave out the job that migrates the data of an older chart.',
      source: `${sources.inUse}; ${sources.v258}`,
      passThrough: { reason: 'unknown-rendering', note: 'the chart of gloo-values has no such job' },
    }),
    global: freeMapping({
      description: 'Global values that Helm passes to the chart of Prometheus.',
      ...beside,
      passThrough: { reason: 'fixed-by-chart' },
    }),
    ...switchedOffFields,
  },
  'Prometheus, from which the UI gets its metrics.',
)
