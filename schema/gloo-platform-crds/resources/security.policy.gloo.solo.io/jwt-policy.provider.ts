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
    issuer: text('Issuer (`iss`) that a token must have.'),
    audiences: listOf(
      'Accepted audiences (`aud`). A token must have one of them. Empty: any.',
      text('An audience.'),
    ),
    local: object(
      'Verification keys that are set here, not fetched.',
      {
        inline: text('Keys as JSON (JWKS), or a public key in PEM.'),
        secretRef: object('Keys in a Secret.', {
          objectRef: clusterReference('The Secret.'),
          key: text('Key in the Secret.'),
        }),
      },
      { atMostOne: [['secretRef', 'inline']] },
    ),
    remote: object('Verification keys (JWKS) that are fetched from the issuer.', {
      url: text('URL of the keys.'),
      destinationRef: described('The destination to which requests for the URL are sent.', destination),
      timeout: duration('How long the proxy waits for the keys.'),
      cacheDuration: duration('How long the keys are cached.'),
      enableAsyncFetch: flag('Whether the keys are fetched before the first request.'),
      failedRefetchDuration: inCharts(
        { since: '2.14.0' },
        duration('How long the proxy waits after a failure before it fetches the keys again.'),
      ),
      retryPolicy: inCharts(
        { since: '2.14.0' },
        object('How a failed fetch of the keys is retried.', {
          numRetries: nullable(uint32('Number of attempts after the first.')),
          backoff: object('Pauses between attempts.', {
            baseInterval: duration('First pause. Each later pause is longer.'),
            maxInterval: duration('Longest pause.'),
          }),
        }),
      ),
    }),
    tokenSource: object('Where the request contains the token. Not set: in the header `Authorization`.', {
      headers: listOf(
        'Headers that may contain the token.',
        object('A header.', {
          name: text('Name of the header.'),
          prefix: text('Text before the token, such as `Bearer `.'),
        }),
      ),
      queryParams: listOf('Query parameters that may contain the token.', text('Name of a parameter.')),
    }),
    claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    outputPayloadToHeader: text('Header in which the destination gets the payload of the token.'),
    keepToken: flag('Whether the token is forwarded to the destination.'),
    clockSkewSeconds: nullable(uint32('Allowed difference between clocks (clock skew), in seconds.')),
    customDelimiter: text('Character that separates the names of nested claims.'),
  },
  { definition: 'JwtProvider', atMostOne: [['local', 'remote']] },
)
