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

const metadataKey = object(
  'Location of the value in the metadata of Envoy.',
  {
    key: text('Namespace of the metadata, such as `envoy.filters.http.ext_authz`.'),
    path: listOf(
      'Path of keys from the namespace to the value.',
      object(
        'One step of the path.',
        { key: text('Key of the next mapping or of the value.') },
        { atMostOne: [['key']] },
      ),
    ),
  },
  { definition: 'MetadataKey' },
)

const header = object(
  'A header, and how its value is compared.',
  {
    name: text('Name of the header.'),
    exactMatch: text('Exact value.'),
    prefixMatch: text('Prefix of the value.'),
    suffixMatch: text('Suffix of the value.'),
    regexMatch: text('Regular expression for the whole value, in the syntax of RE2.'),
    rangeMatch: object('A range of integers that contains the value.', {
      start: int64('Start of the range, inclusive.'),
      end: int64('End of the range, exclusive.'),
    }),
    presentMatch: flag('Whether the header is present.'),
    invertMatch: flag('Whether the match is inverted.'),
  },
  {
    atMostOne: [['exactMatch', 'regexMatch', 'rangeMatch', 'presentMatch', 'prefixMatch', 'suffixMatch']],
  },
)

/** What a request adds to the descriptor by which the rate limiter finds a limit. */
const action = object(
  'An action that adds an entry to the descriptor, with which the rate limiter looks up a limit.',
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
      expectMatch: nullable(flag('Whether the headers must match, or must not. On by default.')),
      headers: listOf('Headers, all of which are compared.', header),
    }),
    metadata: object('An entry with a value of the metadata of Envoy.', {
      descriptorKey: text('Key of the entry.'),
      metadataKey,
      defaultValue: text('Value of the entry if the metadata has none.'),
      source: oneOf('Which metadata is used.', {
        DYNAMIC: 'Dynamic metadata, set by earlier filters.',
        ROUTE_ENTRY: 'Metadata of the route.',
      }),
    }),
    sourceCluster: marker('An entry `source_cluster` with the Envoy cluster that the request comes from.'),
    destinationCluster: marker(
      'An entry `destination_cluster` with the Envoy cluster that the request goes to.',
    ),
    cel: inCharts(
      { since: '2.14.0' },
      object('An entry with the result of an expression.', {
        expression: text('CEL expression over the request.'),
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
  'Rate limits as in the API of Envoy: actions that build the descriptors of requests.',
  {
    rateLimits: listOf(
      'Descriptors. Each is looked up in the configuration of the rate limiter.',
      object('One descriptor.', {
        type: inCharts(
          { since: '2.14.0' },
          oneOf('What is counted.', { REQUEST: 'Requests.', TOKEN: 'Tokens of language models.' }),
        ),
        actions: listOf(
          'Actions for the entries of the descriptor, in the order of the nested limits.',
          action,
        ),
        setActions: listOf(
          'Actions for the entries of a set-style descriptor, whose order does not matter.',
          action,
        ),
        limit: object(
          'Overrides the limit of the rate limiter.',
          { dynamicMetadata: object('A limit from the metadata of Envoy.', { metadataKey }) },
          { atMostOne: [['dynamicMetadata']] },
        ),
      }),
    ),
  },
  { definition: 'RawRateLimits' },
)
