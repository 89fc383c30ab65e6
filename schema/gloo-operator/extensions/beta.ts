import { object, text } from '../../model/resource-fields.ts'

/** Settings that may change. */
export const beta = object('Settings that may change in later versions.', {
  serviceMeshController: object('Settings of what the operator installs for each ServiceMeshController.', {
    cni: object('The CNI plugin on each node.', {
      confDir: text('Directory on the node with the configuration of CNI plugins.'),
      binDir: text('Directory on the node with the binaries of CNI plugins.'),
    }),
    multiClusterMode: text(
      'How the clusters are linked. `Peering`: by the management plane, which distributes the gateways of each cluster to the others.',
    ),
  }),
})
