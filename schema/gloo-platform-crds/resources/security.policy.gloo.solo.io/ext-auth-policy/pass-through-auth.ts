import {
  duration,
  flag,
  listOf,
  mapOf,
  marker,
  nullable,
  object,
  openObject,
  text,
  uint32,
} from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'

export const passThroughAuth = object(
  'A server of your own.',
  {
    grpc: object('A server with the API of Envoy for external authorization.', {
      address: required(text('Address of the server, with a port.', { minLength: 1 })),
      connectionTimeout: duration('How long the server may take.'),
      retryPolicy: object(
        'How failed requests are repeated.',
        {
          numRetries: nullable(uint32('Number of attempts after the first.')),
          retryBackOff: object('Pauses between attempts.', {
            baseInterval: duration('First pause. Each further one is longer.'),
            maxInterval: duration('Longest pause.'),
          }),
        },
        { atMostOne: [['retryBackOff']] },
      ),
      tlsConfig: marker('Encrypts the connection. An empty object is enough.'),
    }),
    http: object('A server with HTTP. Status 200 allows the request.', {
      url: required(text('Address of the server.', { minLength: 1 })),
      connectionTimeout: duration('How long the server may take.'),
      request: object('What the server gets of a request.', {
        allowedHeaders: listOf('Headers that the server gets.', text('Name of a header.')),
        headersToAdd: mapOf('Headers to add to requests to the server.', text('Value of the header.')),
        passThroughBody: flag('Whether the server gets the body.'),
        passThroughState: flag('Whether the server gets the state of the ways of judging before it.'),
        passThroughFilterMetadata: flag('Whether the server gets the metadata of Envoy.'),
      }),
      response: object('What becomes of the answer of the server.', {
        allowedUpstreamHeaders: listOf(
          'Headers that an allowed request takes along, beside its own.',
          text('Name of a header.'),
        ),
        allowedUpstreamHeadersToOverwrite: listOf(
          'Headers that an allowed request takes along, in place of its own.',
          text('Name of a header.'),
        ),
        allowedClientHeadersOnDenied: listOf(
          'Headers that the client gets when a request is refused.',
          text('Name of a header.'),
        ),
        readStateFromResponse: flag('Whether the answer holds state for the ways of judging after it.'),
      }),
    }),
    config: openObject('Settings that the server gets with each request.'),
    failureModeAllow: flag('Whether requests are allowed when the server cannot be reached.'),
  },
  {
    definition: 'PassThroughAuth',
    atMostOne: [['grpc', 'http']],
    rules: [{ rule: 'has(self.grpc) || has(self.http)', message: 'requires grpc or http' }],
  },
)
