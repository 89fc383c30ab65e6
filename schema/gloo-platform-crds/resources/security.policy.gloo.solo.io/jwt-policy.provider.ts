import {
  described,
  duration,
  flag,
  inCharts,
  listOf,
  nullable,
  object,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { claimToHeader } from '../../shapes/claims.ts'
import { destination } from '../../shapes/destinations.ts'
import { clusterReference } from '../../shapes/references.ts'

export const provider = object(
  'An issuer of tokens.',
  {
    issuer: text('Issuer that a token must have.'),
    audiences: listOf('Audiences, one of which a token must have. Empty: any.', text('An audience.')),
    local: object(
      'Keys that are known here.',
      {
        inline: text('Keys as JSON, or a public key in PEM.'),
        secretRef: object('Keys in a Secret.', {
          objectRef: clusterReference('The Secret.'),
          key: text('Key of the entry.'),
        }),
      },
      { atMostOne: [['secretRef', 'inline']] },
    ),
    remote: object('Keys that the issuer publishes.', {
      url: text('Address of the keys.'),
      destinationRef: described('The destination by which the address is reached.', destination),
      timeout: duration('How long the proxy waits for the keys.'),
      cacheDuration: duration('How long the keys are kept.'),
      enableAsyncFetch: flag('Whether the keys are read before the first request.'),
      failedRefetchDuration: inCharts(
        { since: '2.14.0' },
        duration('How long the proxy waits after a failure before it reads the keys again.'),
      ),
      retryPolicy: inCharts(
        { since: '2.14.0' },
        object('How a failed read of the keys is repeated.', {
          numRetries: nullable(uint32('Number of attempts after the first.')),
          backoff: object('Pauses between attempts.', {
            baseInterval: duration('First pause. Each further one is longer.'),
            maxInterval: duration('Longest pause.'),
          }),
        }),
      ),
    }),
    tokenSource: object('Where the token is. Not set: in the header `Authorization`.', {
      headers: listOf(
        'Headers that may have it.',
        object('A header.', {
          name: text('Name of the header.'),
          prefix: text('Text before the token, such as `Bearer `.'),
        }),
      ),
      queryParams: listOf('Query parameters that may have it.', text('Name of a parameter.')),
    }),
    claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    outputPayloadToHeader: text('Header in which the destination gets the payload of the token.'),
    keepToken: flag('Whether the destination gets the token too.'),
    clockSkewSeconds: nullable(uint32('Number of seconds by which clocks may differ.')),
    customDelimiter: text('Character that separates the names of nested claims.'),
  },
  { definition: 'JwtProvider', atMostOne: [['local', 'remote']] },
)
