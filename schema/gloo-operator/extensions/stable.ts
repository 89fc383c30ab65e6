import { listOf, mapOf, object, oneOf, text } from '../../model/resource-fields.ts'
import { scheduling } from './scheduling.ts'

const annotations = (of: string) => mapOf(`Annotations of ${of}.`, text('Text of the annotation.'))

const labelSelector = object('Namespaces by their labels; they must fit all of it.', {
  matchLabels: mapOf('Labels that they must have.', text('Value of the label.')),
  matchExpressions: listOf(
    'What else holds for their labels.',
    object('One condition.', {
      key: text('Key of the label.'),
      operator: oneOf('How the label is compared.', {
        In: 'It has one of the values.',
        NotIn: 'It has none of the values.',
        Exists: 'It is there.',
        DoesNotExist: 'It is not there.',
      }),
      values: listOf('Values to compare with.', text('A value.')),
    }),
  ),
})

const istiod = object('The control plane.', {
  discoverySelectors: listOf('Namespaces that istiod watches: those that fit one of these.', labelSelector),
  topology: scheduling,
  deployment: object('Its Deployment.', { podAnnotations: annotations('its pods') }),
  serviceAnnotations: annotations('its Service'),
})

/** Settings of which the operator promises that they stay. */
export const stable = object('Settings that stay as they are in later versions.', {
  serviceMeshController: object('What the operator installs for each ServiceMeshController.', { istiod }),
})
