import {
  flag,
  inCharts,
  int64,
  listOf,
  marker,
  nullable,
  object,
  oneOf,
  text,
} from '../../model/resource-fields.ts'

const metadataKey = object('Where in the metadata of Envoy the value is.', {
  key: text('Namespace of the metadata, such as `envoy.filters.http.ext_authz`.'),
  path: listOf(
    'Keys to follow from there to the value.',
    object('One step.', { key: text('Key of the next mapping or of the value.') }, { atMostOne: [['key']] }),
  ),
})

const header = object(
  'A header, and how its value is compared.',
  {
    name: text('Name of the header.'),
    exactMatch: text('The whole value.'),
    prefixMatch: text('How the value begins.'),
    suffixMatch: text('How the value ends.'),
    regexMatch: text('Regular expression for the whole value, in the syntax of RE2.'),
    rangeMatch: object('A range of integers that the value is in.', {
      start: int64('Smallest integer.'),
      end: int64('First integer that is too large.'),
    }),
    presentMatch: flag('Whether the header is there.'),
    invertMatch: flag('Whether the opposite is required.'),
  },
  {
    atMostOne: [['exactMatch', 'regexMatch', 'rangeMatch', 'presentMatch', 'prefixMatch', 'suffixMatch']],
  },
)

/** What a request adds to the descriptor by which the rate limiter finds a limit. */
const action = object(
  'An entry of the descriptor by which the rate limiter finds a limit.',
  {
    genericKey: object('A fixed entry with the key `generic_key`.', {
      descriptorValue: text('Value of the entry.'),
    }),
    requestHeaders: object('An entry with the value of a header.', {
      headerName: text('Name of the header. A request without it has no limit.'),
      descriptorKey: text('Key of the entry.'),
    }),
    remoteAddress: marker('An entry `remote_address` with the address of the client.'),
    headerValueMatch: object('An entry `header_match` for requests with certain headers.', {
      descriptorValue: text('Value of the entry.'),
      expectMatch: nullable(
        flag('Whether the headers must match, or must not. They must when it is not set.'),
      ),
      headers: listOf('Headers, all of which are compared.', header),
    }),
    metadata: object('An entry with a value of the metadata of Envoy.', {
      descriptorKey: text('Key of the entry.'),
      metadataKey,
      defaultValue: text('Value of the entry where the metadata have none.'),
      source: oneOf('Which metadata.', {
        DYNAMIC: 'Those that filters before this one have set.',
        ROUTE_ENTRY: 'Those of the route.',
      }),
    }),
    sourceCluster: marker('An entry `source_cluster` with the cluster of Envoy that the request comes from.'),
    destinationCluster: marker(
      'An entry `destination_cluster` with the cluster of Envoy that the request goes to.',
    ),
    cel: inCharts(
      { since: '2.14.0' },
      object('An entry with the result of an expression.', {
        expression: text('Expression in CEL over the request.'),
        key: text('Key of the entry.'),
      }),
    ),
  },
  {
    definition: 'RateLimitAction',
    atMostOne: [
      [
        'sourceCluster',
        'destinationCluster',
        'requestHeaders',
        'remoteAddress',
        'genericKey',
        'headerValueMatch',
        'metadata',
        'cel',
      ],
    ],
  },
)

/** How the descriptors of requests are made. */
export const rawRateLimits = object(
  'How the descriptors of requests are made, as in the API of Envoy.',
  {
    rateLimits: listOf(
      'Descriptors. Each is looked up in the configuration of the rate limiter.',
      object('One descriptor.', {
        type: inCharts(
          { since: '2.14.0' },
          oneOf('What is counted.', { REQUEST: 'Requests.', TOKEN: 'Tokens of language models.' }),
        ),
        actions: listOf('Entries of the descriptor, in the order of the tree of limits.', action),
        setActions: listOf('Entries of a descriptor whose order has no meaning.', action),
        limit: object(
          'A limit that replaces the one of the rate limiter.',
          { dynamicMetadata: object('A limit from the metadata of Envoy.', { metadataKey }) },
          { atMostOne: [['dynamicMetadata']] },
        ),
      }),
    ),
  },
  { definition: 'RawRateLimits' },
)
