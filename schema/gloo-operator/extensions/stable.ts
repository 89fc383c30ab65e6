import { listOf, mapOf, object, oneOf, text } from '../../model/resource-fields.ts'
import { scheduling } from './scheduling.ts'

const annotations = (of: string) => mapOf(`Annotations of ${of}.`, text('Text of the annotation.'))

const labelSelector = object('Label selector for namespaces. Namespaces must match all of its conditions.', {
  matchLabels: mapOf('Labels that the namespaces must have.', text('Value of the label.')),
  matchExpressions: listOf(
    'Further conditions on the labels of the namespaces.',
    object('One condition.', {
      key: text('Key of the label.'),
      operator: oneOf('Operator that compares the label.', {
        In: 'The label has one of the values.',
        NotIn: 'The label has none of the values.',
        Exists: 'The label is set.',
        DoesNotExist: 'The label is not set.',
      }),
      values: listOf('Values to compare with.', text('A value.')),
    }),
  ),
})

const istiod = object('The control plane.', {
  discoverySelectors: listOf(
    'Namespaces that istiod watches. A namespace must match one of the selectors.',
    labelSelector,
  ),
  topology: scheduling,
  deployment: object('Deployment of istiod.', { podAnnotations: annotations('the istiod pods') }),
  serviceAnnotations: annotations('the istiod Service'),
})

/** Settings of which the operator promises that they stay. */
export const stable = object('Settings that stay as they are in later versions.', {
  serviceMeshController: object('Settings of what the operator installs for each ServiceMeshController.', {
    istiod,
  }),
})
