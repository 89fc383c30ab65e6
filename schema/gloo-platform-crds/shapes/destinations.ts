import { mapOf, object, oneOf, text, uint32 } from '../../model/resource-fields.ts'
import { clusterReference } from './references.ts'
import { portSelector } from './selectors.ts'

const awsLambda = object('An AWS Lambda function.', {
  cloudProvider: clusterReference('The CloudProvider of the account that has the function.'),
  function: text('Name of the function, as discovered.'),
  qualifier: text('Version or alias of the function. Empty: the newest.'),
  options: object('How the function is called.', {
    invocationStyle: oneOf('Whether the caller waits for the result.', {
      SYNC: 'The response is the result of the function.',
      ASYNC: 'The response is sent at once, without a result.',
    }),
    requestTransformation: oneOf('Whether the request is transformed for the function.', {
      REQUEST_DEFAULT: 'The function gets method, path and headers as JSON.',
      REQUEST_DISABLE: 'The function gets the body as it is.',
    }),
    responseTransformation: oneOf('Whether the result is transformed for the client.', {
      RESPONSE_DEFAULT: 'Status, headers and body are read from the JSON of the result.',
      RESPONSE_DISABLE: 'The client gets the result as it is.',
    }),
  }),
})

/** Where traffic goes. */
export const destination = object(
  'Destination of traffic: a service, or a cloud function.',
  {
    ref: clusterReference('The Service, VirtualDestination or ExternalService.'),
    kind: oneOf('What `ref` refers to. A Service when it is not set.', {
      SERVICE: 'A Kubernetes Service.',
      VIRTUAL_DESTINATION: 'A VirtualDestination.',
      EXTERNAL_SERVICE: 'An ExternalService.',
    }),
    port: portSelector,
    subset: mapOf('Labels that limit the destination to some of its pods.', text('Value of the label.')),
    weight: uint32('Share of the traffic, relative to the other weights.'),
    awsLambda,
  },
  { definition: 'Destination', atMostOne: [['ref', 'awsLambda']] },
)
