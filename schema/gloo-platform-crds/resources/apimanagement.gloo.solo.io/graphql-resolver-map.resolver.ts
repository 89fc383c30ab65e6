import { duration, listOf, mapOf, nullable, object, text } from '../../../model/resource-fields.ts'
import { destination } from '../../shapes/destinations.ts'
import { graphqlValue } from '../../shapes/graphql.ts'

const restRequest = object('The request that is sent.', {
  headers: mapOf(
    'Headers by name; `:path` and `:method` are among them.',
    graphqlValue('Value of a header.'),
  ),
  queryParams: mapOf('Query parameters by name.', graphqlValue('Value of a parameter.')),
  body: graphqlValue('The body.'),
})

const grpcRequest = object('The request that is sent.', {
  service: text('Name of the service.'),
  method: text('Name of the method.'),
  outgoingMessage: graphqlValue('The message.'),
  requestMetadata: mapOf('Metadata of the call by name.', text('A value.')),
  authority: nullable(text('Host of the call.')),
})

const mockResolver = object(
  'Responds without a destination, for tests (mock).',
  {
    syncResponse: graphqlValue('Response without a delay.'),
    asyncResponse: object('Response after a delay.', {
      delay: duration('Length of the delay.'),
      response: graphqlValue('The response.'),
    }),
    errorResponse: text('An error with this text.'),
  },
  { atMostOne: [['syncResponse', 'asyncResponse', 'errorResponse']] },
)

export const resolver = object(
  'A resolver.',
  {
    restResolver: object('Calls an HTTP API.', {
      destinations: listOf('Destinations that serve the API, which share the calls by weight.', destination),
      request: restRequest,
      variables: mapOf(
        'Variables from the response, by name.',
        object(
          'Source of the value of a variable.',
          { responseHeader: text('Name of a header of the response.') },
          { atMostOne: [['responseHeader']] },
        ),
      ),
      timeout: duration('How long a call may take.'),
      spanName: nullable(text('Name of the span in traces.')),
    }),
    grpcResolver: object('Calls a gRPC API.', {
      destinations: listOf('Destinations that serve the API, which share the calls by weight.', destination),
      request: grpcRequest,
      timeout: duration('How long a call may take.'),
      spanName: nullable(text('Name of the span in traces.')),
    }),
    mockResolver,
    resolverResultTransform: graphqlValue('Transforms the result of the resolver.'),
  },
  { definition: 'GraphQLResolver', atMostOne: [['restResolver', 'grpcResolver', 'mockResolver']] },
)
