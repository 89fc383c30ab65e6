import { described, flag, listOf, mapOf, object, oneOf, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { helmGlobal, istioOperatorSpec, bareOperatorSpec } from '../../shapes/istio-operator.ts'
import { istioController } from './istio-lifecycle-manager.controller.ts'

const installation = object('Installation of a control plane of one revision.', {
  clusters: listOf(
    'Clusters in which the control plane is installed.',
    object('A cluster.', {
      name: text('Name of the KubernetesCluster.'),
      defaultRevision: flag(
        'Whether the revision is the default of the cluster, which injects sidecars where no revision is named.',
      ),
      trustDomain: text('Trust domain of the mesh in the cluster.'),
    }),
  ),
  revision: text('Revision of the control plane. `auto` lets the management server choose one.', {
    maxLength: 63,
  }),
  istioOperatorSpec: istioOperatorSpec(
    'Spec of an IstioOperator: what is installed. `meshConfig` and `values` accept anything.',
  ),
  skipUpgradeValidation: flag('Whether changes are allowed that the validation of upgrades refuses.'),
  istioController,
})

const cluster = object('State of the installations in one cluster.', {
  installations: mapOf(
    'State by revision.',
    object('State of one installation.', {
      state: oneOf('State of the installation.', {
        PENDING: 'Not processed yet.',
        FAILED: 'The installation has failed.',
        INSTALLING_CONTROLLER: 'The controller is being installed.',
        CONTROLLER_INSTALL_FAILED: 'The controller cannot be installed.',
        INSTALLING_CONTROL_PLANE: 'The control plane is being installed.',
        CONTROL_PLANE_INSTALL_FAILED: 'The control plane cannot be installed.',
        HEALTHY: 'Installed and ready.',
        UNHEALTHY: 'Installed, but not ready.',
        ACTION_REQUIRED: 'Waits for an action by a user.',
        UPDATING_CONTROL_PLANE: 'The control plane is being upgraded.',
        RECONCILING_CONTROL_PLANE: 'The control plane is being reconciled with its desired state.',
        UNKNOWN: 'The state is unknown.',
        UNINSTALLING_CONTROL_PLANE: 'The control plane is being removed.',
        UNINSTALLED_CONTROL_PLANE: 'The control plane is removed.',
        INSTALL_PENDING: 'Waits for another step.',
      }),
      message: text('Why the installation is in this state.'),
      observedRevision: text('Revision that is installed.'),
      observedOperator: described('What is installed.', bareOperatorSpec),
    }),
  ),
})

export const istioLifecycleManager = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'IstioLifecycleManager',
  plural: 'istiolifecyclemanagers',
  version: 'v2',
  shortNames: ['ilm'],
  description: 'Installs and upgrades Istio control planes in the clusters.',
  isEnterprise: false,
  spec: object('Installations of Istio.', {
    installations: listOf('Control planes, each in one or more clusters.', installation),
    helmGlobal,
  }),
  status: object('What the management server reports.', {
    clusters: mapOf('State of the installations by cluster.', cluster),
  }),
  columns: [],
})
