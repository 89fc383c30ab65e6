import { count, duration, httpUrl, word } from '../../../model/scalars.ts'
import { emptyMapping, listOf, section } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'

const handedOn = { since: '2.5.0', source: sources.dashboard } as const

const endpoint = (description: string) =>
  httpUrl({ description, examples: ['https://idp.example.com/path'], ...handedOn })

const words = (description: string) =>
  listOf(word({ description: 'One of them.', source: sources.dashboard }), { description, ...handedOn })

/** How the UI learns of the endpoints and keys of the provider. */
export const discoveryFields = {
  discoveryOverride: section(
    {
      authEndpoint: endpoint('URL for the login.'),
      tokenEndpoint: endpoint('URL for the token.'),
      jwksUri: endpoint('URL of the keys that sign tokens.'),
      scopes: words('Scopes that the provider knows.'),
      responseTypes: words('Response types that the provider knows.'),
      subjects: words('Subject identifiers that the provider knows.'),
      idTokenAlgs: words('Algorithms by which ID tokens are signed.'),
      authMethods: words('Ways to authenticate at the token endpoint.'),
      claims: words('Claims that the provider knows.'),
    },
    { description: 'Values that override the discovery document of the provider.', since: '2.5.0' },
  ),
  discoveryPollInterval: duration({
    description: 'How often to reload the discovery document of the provider.',
    examples: ['1800s'],
    ...handedOn,
  }),
  jwksCacheRefreshPolicy: section(
    {
      never: emptyMapping({ description: 'Keep the keys forever.', ...handedOn }),
      always: emptyMapping({ description: 'Reload the keys for any unknown key.', ...handedOn }),
      maxIdpReqPerPollingInterval: count({
        description: 'Reload the keys for an unknown key, at most this often between two polls.',
        minimum: 0,
        maximum: 4_294_967_295,
        ...handedOn,
      }),
    },
    {
      description: 'When to reload the keys of the provider: one of the three.',
      since: '2.5.0',
      maxProperties: 1,
    },
  ),
}
