import { int32, listOf, object, oneOf, openObject, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { bareOperatorSpec, helmGlobal } from '../../shapes/istio-operator.ts'

const state = oneOf('', {
  PENDING: '',
  INSTALLING: '',
  UPGRADING: '',
  UNINSTALLING: '',
  FINISHED: '',
  FAILED: '',
})

const releases = object(
  '',
  {
    releases: listOf(
      '',
      object('', {
        chartUrl: text(),
        helmRevision: int32(),
        name: text(),
        namespace: text(),
        state,
        version: text(),
      }),
    ),
    values: openObject(),
  },
  { definition: 'HelmReleases' },
)

export const clusterIstioInstallation = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'ClusterIstioInstallation',
  plural: 'clusteristioinstallations',
  version: 'v2',
  shortNames: ['cii'],
  description:
    'An installation of Istio in one cluster. The management server writes it, and the agent carries it out.',
  until: '2.14.0',
  isEnterprise: false,
  spec: object('', { helmGlobal, istioOperatorSpec: bareOperatorSpec }),
  status: object('', {
    helm: object('', { upgradeInstall: listOf('', releases), uninstall: listOf('', releases) }),
    message: text(),
    observedOperator: bareOperatorSpec,
    observedRevision: text(),
    state,
  }),
  columns: [],
})
