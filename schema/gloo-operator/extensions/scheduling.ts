import { int64, listOf, mapOf, object, oneOf, openObject, text } from '../../model/resource-fields.ts'

const toleration = object('One toleration.', {
  key: text('Key of the taint.'),
  operator: oneOf('How the value is compared. `Equal` when it is not set.', {
    Equal: 'The taint has this value.',
    Exists: 'The taint has any value.',
  }),
  value: text('Value of the taint.'),
  effect: oneOf('Effect of the taint; any when it is not set.', {
    NoSchedule: 'New pods are not scheduled on the node.',
    PreferNoSchedule: 'New pods are not scheduled on the node if possible.',
    NoExecute: 'New pods are not scheduled on the node, and running pods are evicted.',
  }),
  tolerationSeconds: int64('How long a running pod stays, with the effect `NoExecute`.'),
})

/** Where the pods of istiod run. */
export const scheduling = object('Nodes on which the pods of istiod run.', {
  affinity: openObject('Affinity of the pods, as in Kubernetes.'),
  nodeSelector: mapOf('Labels that the nodes must have.', text('Value of the label.')),
  tolerations: listOf('Tolerations of the pods for taints of nodes.', toleration),
})
