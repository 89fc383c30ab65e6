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
    TLS_AUTO: 'The TLS library decides.',
    TLSv1_1: 'TLS 1.1.',
    TLSv1_2: 'TLS 1.2.',
    TLSv1_3: 'TLS 1.3.',
  })

/** Until 2.14 only a marker. */
const tlsConfig = object('Encrypts the connection. `{}` is enough.', {
  secretRef: inCharts({ since: '2.14.0' }, reference('The Secret with the certificates for the connection.')),
  sslParams: inCharts(
    { since: '2.14.0' },
    object('TLS versions.', {
      minimumProtocolVersion: tlsVersion('Oldest'),
      maximumProtocolVersion: tlsVersion('Newest'),
    }),
  ),
})

export const passThroughAuth = object(
  'A server of your own (passthrough authentication).',
  {
    grpc: object('A gRPC server with the external authorization API of Envoy.', {
      address: required(text('Address of the server, with a port.', { minLength: 1 })),
      connectionTimeout: duration('How long the server may take to respond.'),
      retryPolicy: object(
        'How failed requests are retried.',
        {
          numRetries: nullable(uint32('Number of attempts after the first.')),
          retryBackOff: object('Pauses between attempts.', {
            baseInterval: duration('First pause. Each later pause is longer.'),
            maxInterval: duration('Longest pause.'),
          }),
        },
        { atMostOne: [['retryBackOff']] },
      ),
      tlsConfig,
    }),
    http: object('An HTTP server. Status 200 allows the request.', {
      url: required(text('Address of the server.', { minLength: 1 })),
      connectionTimeout: duration('How long the server may take to respond.'),
      connectionPool: inCharts(
        { since: '2.14.0' },
        object('Pool of open connections.', {
          idleTimeout: duration('How long a connection without requests stays open.'),
          maxConns: uint32('Largest number of connections.'),
        }),
      ),
      responseHeaderTimeout: inCharts(
        { since: '2.14.0' },
        duration('How long the server may take to send the response headers.'),
      ),
      tlsConfig: inCharts({ since: '2.14.0' }, tlsConfig),
      request: object('Parts of a request that the server gets.', {
        allowedHeaders: listOf('Request headers that the server gets.', text('Name of a header.')),
        headersToAdd: mapOf('Headers to add to requests to the server.', text('Value of the header.')),
        passThroughBody: flag('Whether the server gets the request body.'),
        passThroughState: flag('Whether the server gets the state of earlier authentication steps.'),
        passThroughFilterMetadata: flag('Whether the server gets the filter metadata of Envoy.'),
      }),
      response: object('How the response of the server is used.', {
        allowedUpstreamHeaders: listOf(
          'Response headers of the server that are added to an allowed request.',
          text('Name of a header.'),
        ),
        allowedUpstreamHeadersToOverwrite: listOf(
          'Response headers of the server that replace those of an allowed request.',
          text('Name of a header.'),
        ),
        allowedClientHeadersOnDenied: listOf(
          'Response headers of the server that the client gets when a request is refused.',
          text('Name of a header.'),
        ),
        allowedClientHeadersOnSuccess: inCharts(
          { since: '2.14.0' },
          listOf(
            'Response headers of the server that the client gets when a request is allowed.',
            text('Name of a header.'),
          ),
        ),
        readStateFromResponse: flag('Whether the response contains state for later authentication steps.'),
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
