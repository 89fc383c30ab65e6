import { described, flag, listOf, object, text } from '../../../model/resource-fields.ts'
import { emptyStateColumn, glooResource } from '../../gloo-resource.ts'
import { agentCa, certificateOptions } from '../../shapes/certificate-authorities.ts'
import { labels, reference } from '../../shapes/references.ts'
import { stateStatus } from '../../shapes/status.ts'

const serverCa = object(
  'A root CA, made here or your own.',
  {
    generated: certificateOptions('A root CA that the management server makes. An empty object is enough.'),
    secretRef: reference('Secret with a root CA of your own.'),
  },
  { definition: 'CertificateAuthority', atMostOne: [['generated', 'secretRef']] },
)

export const rootTrustPolicy = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'RootTrustPolicy',
  plural: 'roottrustpolicies',
  version: 'v2',
  shortNames: ['rtp'],
  description: 'Gives the meshes one root CA, so that workloads of different clusters trust each other.',
  isEnterprise: true,
  spec: object('The meshes, and their CA.', {
    applyToMeshes: listOf(
      'Meshes that get the CA. Empty: all.',
      object(
        'Meshes, by their control plane.',
        {
          istio: object('Control planes of Istio, by revision and place.', {
            clusterSelector: labels('Labels that the KubernetesClusters must have.'),
            namespace: text('Namespace of istiod.'),
            revision: text('Revision of istiod.'),
            selector: labels('Labels that the Deployment of istiod must have.'),
          }),
        },
        { atMostOne: [['istio']] },
      ),
    ),
    config: object(
      'The CA, and how its certificates are used.',
      {
        mgmtServerCa: described(
          'The root CA in the management cluster. The management server signs the intermediate CA of each cluster.',
          serverCa,
        ),
        agentCa,
        intermediateCertOptions: certificateOptions('The intermediate CA of each cluster.'),
        autoRestartPods: flag(
          'Whether pods are restarted when the CA changes. Until a pod restarts, it has certificates of the old CA.',
        ),
        passiveCertificateAuthorities: listOf(
          'Further root CAs that workloads trust, while one replaces another.',
          serverCa,
        ),
      },
      { atMostOne: [['mgmtServerCa', 'agentCa']] },
    ),
  }),
  status: stateStatus,
  columns: [emptyStateColumn],
})
