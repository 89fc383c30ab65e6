import { duration, listOf, mapOf, nullable, object, text } from '../../../model/resource-fields.ts'
import { destination } from '../../shapes/destinations.ts'
import { graphqlValue } from '../../shapes/graphql.ts'

const restRequest = object('What is called.', {
  headers: mapOf(
    'Headers by name; `:path` and `:method` are among them.',
    graphqlValue('Value of a header.'),
  ),
  queryParams: mapOf('Query parameters by name.', graphqlValue('Value of a parameter.')),
  body: graphqlValue('The body.'),
})

const grpcRequest = object('What is called.', {
  service: text('Name of the service.'),
  method: text('Name of the method.'),
  outgoingMessage: graphqlValue('The message.'),
  requestMetadata: mapOf('Metadata of the call by name.', text('A value.')),
  authority: nullable(text('Host of the call.')),
})

const mockResolver = object(
  'Answers without a destination, for tests.',
  {
    syncResponse: graphqlValue('Answer at once.'),
    asyncResponse: object('Answer after a while.', {
      delay: duration('How long it takes.'),
      response: graphqlValue('The answer.'),
    }),
    errorResponse: text('An error with this text.'),
  },
  { atMostOne: [['syncResponse', 'asyncResponse', 'errorResponse']] },
)

export const resolver = object(
  'A resolver.',
  {
    restResolver: object('Calls an API of HTTP.', {
      destinations: listOf('Destinations that serve the API, which share the calls by weight.', destination),
      request: restRequest,
      variables: mapOf(
        'Variables from the response, by name.',
        object(
          'Where a variable has its value from.',
          { responseHeader: text('Name of a header of the response.') },
          { atMostOne: [['responseHeader']] },
        ),
      ),
      timeout: duration('How long a call may take.'),
      spanName: nullable(text('Name of the span in traces.')),
    }),
    grpcResolver: object('Calls an API of gRPC.', {
      destinations: listOf('Destinations that serve the API, which share the calls by weight.', destination),
      request: grpcRequest,
      timeout: duration('How long a call may take.'),
      spanName: nullable(text('Name of the span in traces.')),
    }),
    mockResolver,
    resolverResultTransform: graphqlValue('Changes the result.'),
  },
  { definition: 'GraphQLResolver', atMostOne: [['restResolver', 'grpcResolver', 'mockResolver']] },
)
