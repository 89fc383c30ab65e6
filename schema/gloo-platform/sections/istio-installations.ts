import { flag, objectName, text, word } from '../../model/scalars.ts'
import type { FieldMeta } from '../../model/field.ts'
import { labelNamePattern } from '../../model/patterns.ts'
import { freeMapping, listOf, orNull, section, type Fields } from '../../model/collections.ts'
import { unreadIn25 } from '../common/unread.ts'
import { sources } from '../sources.ts'

const source = `${sources.v233}; ${sources.v258}`

/** Names end with the revision, so Istio requires the form of a label ("invalid revision specified"). */
function revision(meta: FieldMeta<string>) {
  return text({ ...meta, pattern: labelNamePattern.pattern })
}

/** The clusters of an installation, each with a flag of its own. */
function clusters<Flags extends Fields>(flags: Flags) {
  const list = listOf(
    section(
      {
        name: objectName({ description: 'Name of the cluster, as it is registered.', source }),
        ...flags,
        trustDomain: word({
          description: 'Trust domain of the cluster.',
          source: `${source} (never written)`,
          unread: unreadIn25,
          passThrough: {
            reason: 'fixed-by-chart',
            note: 'set meshConfig.trustDomain in istioOperatorSpec',
          },
        }),
      },
      { description: 'A cluster to install in.' },
    ),
    { description: 'Clusters to install in. Empty: `common.cluster`, as the first.', source },
  )
  // seeds: values.yaml of gloo-platform 2.3.3-beta writes `clusters: null`, and Helm keeps a null inside a sequence
  return orNull(list)
}

const istioOperatorSpec = freeMapping({
  description: 'IstioOperator settings, over those of the chart: mappings merge, sequences replace.',
  examples: [{ hub: 'us-docker.pkg.dev/gloo-mesh/istio-example', tag: '1.23.4-solo' }],
  source,
})

const controlPlane = section(
  {
    enabled: flag({ description: 'Install istiod.', default: true, source }),
    installations: listOf(
      section(
        {
          revision: revision({
            description: 'Revision of Istio: `auto` is the newest that this version supports.',
            examples: ['auto', '1-23'],
            source,
          }),
          clusters: clusters({
            defaultRevision: flag({
              description:
                'The active revision of the cluster: namespaces without a revision of their own use it. One in each cluster.',
              source,
            }),
          }),
          istioOperatorSpec,
        },
        { description: 'An installation of istiod.' },
      ),
      {
        description: 'Installations of istiod, one for each revision.',
        default: [{ revision: 'auto', istioOperatorSpec: {} }],
        source,
      },
    ),
  },
  { description: 'The control plane of Istio: one IstioLifecycleManager, named after the release.' },
)

const gateway = section(
  {
    enabled: flag({ description: 'Install this gateway.', source }),
    name: objectName({
      description: 'Name of the gateway and of its GatewayLifecycleManager. Required where it is enabled.',
      examples: ['istio-ingressgateway'],
      source,
    }),
    installations: listOf(
      section(
        {
          gatewayRevision: revision({
            description: 'Revision of the gateway: `auto` is the newest that this version supports.',
            examples: ['auto', '1-23'],
            source,
          }),
          controlPlaneRevision: revision({
            description:
              'Revision of the control plane that the gateway belongs to. Not set: `gatewayRevision`. If the cluster does not have that revision, Gloo creates no gateway.',
            source,
          }),
          clusters: clusters({
            activeGateway: flag({ description: 'Traffic goes to the gateway of this revision.', source }),
          }),
          istioOperatorSpec,
        },
        { description: 'An installation of the gateway.' },
      ),
      { description: 'Installations of the gateway, one for each revision.', source },
    ),
  },
  { description: 'A gateway.', definition: 'istioGateway' },
)

/** Istio that Gloo installs: objects for the lifecycle manager in the management server. */
export const istioInstallations = section(
  {
    enabled: flag({
      description: 'Let Gloo install and upgrade Istio. The Gloo Operator is its successor.',
      default: false,
      source,
    }),
    controlPlane,
    northSouthGateways: listOf(gateway, {
      description: 'Gateways for traffic from outside.',
      default: [
        {
          enabled: true,
          name: 'istio-ingressgateway',
          installations: [{ gatewayRevision: 'auto', istioOperatorSpec: {} }],
        },
      ],
      source,
    }),
    eastWestGateways: listOf(gateway, {
      description: 'Gateways for traffic between clusters.',
      default: [],
      source,
    }),
  },
  { description: 'Istio that Gloo installs.' },
)
