import { described, flag, listOf, mapOf, object, oneOf, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { helmGlobal, istioOperatorSpec, bareOperatorSpec } from '../../shapes/istio-operator.ts'

const installation = object('Installation of the gateways of one revision.', {
  clusters: listOf(
    'Clusters in which the gateways are installed.',
    object('A cluster.', {
      name: text('Name of the KubernetesCluster.'),
      activeGateway: flag(
        'Whether the gateways get the traffic. Of several revisions in a cluster, one does.',
      ),
      trustDomain: text('Trust domain of the mesh in the cluster.'),
    }),
  ),
  gatewayRevision: text('Revision of the gateways. `auto` lets the management server choose one.'),
  controlPlaneRevision: text('Revision of their control plane. That of the gateways when it is not set.'),
  istioOperatorSpec: istioOperatorSpec(
    'Spec of an IstioOperator: the gateways to install and their settings.',
  ),
  skipUpgradeValidation: flag('Whether changes are allowed that the validation of upgrades refuses.'),
})

const cluster = object('State of the installations in one cluster.', {
  installations: mapOf(
    'State by revision.',
    object('State of one installation.', {
      state: oneOf('State of the installation.', {
        PENDING: 'Not processed yet.',
        FAILED: 'The installation has failed.',
        NO_CONTROL_PLANE_AVAILABLE: 'Waits for a control plane of the revision.',
        INSTALLING_GATEWAY: 'The gateways are being installed.',
        HEALTHY: 'Installed and ready.',
        UNHEALTHY: 'Installed, but not ready.',
        ACTION_REQUIRED: 'Waits for an action by a user.',
        UPDATING_GATEWAY: 'The gateways are being upgraded.',
        RECONCILING_GATEWAY: 'The gateways are being reconciled with their desired state.',
        UNKNOWN: 'The state is unknown.',
        UNINSTALLING_GATEWAY: 'The gateways are being removed.',
        UNINSTALLED_GATEWAY: 'The gateways are removed.',
        INSTALL_PENDING: 'Waits for another step.',
      }),
      message: text('Why the installation is in this state.'),
      observedRevision: text('Revision that is installed.'),
      observedOperator: described('What is installed.', bareOperatorSpec),
    }),
  ),
})

export const gatewayLifecycleManager = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'GatewayLifecycleManager',
  plural: 'gatewaylifecyclemanagers',
  version: 'v2',
  shortNames: ['glm'],
  description: 'Installs and upgrades Istio gateways in the clusters.',
  isEnterprise: false,
  spec: object('Installations of gateways.', {
    installations: listOf('Gateways, each in one or more clusters.', installation),
    helmGlobal,
  }),
  status: object('What the management server reports.', {
    clusters: mapOf('State of the installations by cluster.', cluster),
  }),
  columns: [],
})
