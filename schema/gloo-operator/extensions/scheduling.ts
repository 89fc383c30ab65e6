import { int64, listOf, mapOf, object, oneOf, openObject, text } from '../../model/resource-fields.ts'

const toleration = object('One taint that the pods tolerate.', {
  key: text('Key of the taint.'),
  operator: oneOf('How the value is compared. `Equal` when it is not set.', {
    Equal: 'The taint has this value.',
    Exists: 'Any value does.',
  }),
  value: text('Value of the taint.'),
  effect: oneOf('Effect of the taint; any when it is not set.', {
    NoSchedule: 'New pods are kept away.',
    PreferNoSchedule: 'New pods are kept away where that is possible.',
    NoExecute: 'Running pods are removed too.',
  }),
  tolerationSeconds: int64('How long a running pod stays, with the effect `NoExecute`.'),
})

/** Where the pods of istiod run. */
export const scheduling = object('Nodes on which the pods of istiod run.', {
  affinity: openObject('Affinity of the pods, in the form of Kubernetes.'),
  nodeSelector: mapOf('Labels that the nodes must have.', text('Value of the label.')),
  tolerations: listOf('Taints of nodes that the pods tolerate.', toleration),
})
