import {
  duration,
  flag,
  inCharts,
  listOf,
  mapOf,
  nullable,
  object,
  oneOf,
  openObject,
  text,
  uint32,
} from '../../../../model/resource-fields.ts'
import { reference } from '../../../shapes/references.ts'
import { required } from '../../../../model/collections.ts'

const tlsVersion = (which: string) =>
  oneOf(`${which} version of TLS.`, {
    TLS_AUTO: 'As the library prefers.',
    TLSv1_1: 'TLS 1.1.',
    TLSv1_2: 'TLS 1.2.',
    TLSv1_3: 'TLS 1.3.',
  })

/** Until 2.14 only a marker. */
const tlsConfig = object('Encrypts the connection. An empty object is enough.', {
  secretRef: inCharts({ since: '2.14.0' }, reference('The Secret with the certificates for the connection.')),
  sslParams: inCharts(
    { since: '2.14.0' },
    object('Versions of TLS.', {
      minimumProtocolVersion: tlsVersion('Oldest'),
      maximumProtocolVersion: tlsVersion('Newest'),
    }),
  ),
})

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
      tlsConfig,
    }),
    http: object('A server with HTTP. Status 200 allows the request.', {
      url: required(text('Address of the server.', { minLength: 1 })),
      connectionTimeout: duration('How long the server may take.'),
      connectionPool: inCharts(
        { since: '2.14.0' },
        object('Connections that are kept open.', {
          idleTimeout: duration('How long a connection without requests stays open.'),
          maxConns: uint32('Largest number of connections.'),
        }),
      ),
      responseHeaderTimeout: inCharts(
        { since: '2.14.0' },
        duration('How long the headers of the answer may take.'),
      ),
      tlsConfig: inCharts({ since: '2.14.0' }, tlsConfig),
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
        allowedClientHeadersOnSuccess: inCharts(
          { since: '2.14.0' },
          listOf('Headers that the client gets when a request is allowed.', text('Name of a header.')),
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
