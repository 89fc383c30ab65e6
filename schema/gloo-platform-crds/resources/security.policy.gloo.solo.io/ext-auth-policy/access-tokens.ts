import { duration, inCharts, listOf, mapOf, marker, object, text } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { claimToHeader } from '../../../shapes/claims.ts'
import { azure } from './azure.ts'
import { clientSecret } from '../../../shapes/client-secret.ts'

export const accessTokens = object(
  'Access tokens that clients send with their requests.',
  {
    jwt: object(
      'Tokens that are JSON web tokens.',
      {
        issuer: text('Issuer that a token must have.'),
        audiences: inCharts(
          { since: '2.14.0' },
          listOf('Audiences, of which a token must have one.', text('An audience.')),
        ),
        remoteJwks: object('Keys that the issuer publishes.', {
          url: required(text('Address of the keys.', { minLength: 1 })),
          refreshInterval: duration('How often the keys are read again.'),
        }),
        localJwks: object('Keys that are known here.', {
          inlineString: required(text('Keys as JSON.', { minLength: 1 })),
        }),
      },
      { atMostOne: [['remoteJwks', 'localJwks']] },
    ),
    introspection: object(
      'Tokens that the issuer is asked about.',
      {
        introspectionUrl: required(text('Address at which the issuer is asked.', { minLength: 1 })),
        clientId: text('ID of the client that asks.'),
        ...clientSecret,
        userIdAttributeName: text('Attribute of the answer with the ID of the user.'),
      },
      {
        rules: [
          {
            rule: "has(self.clientId) && self.clientId != '' ? has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret : !has(self.clientSecretRef)",
            message:
              'with clientId, requires clientSecretRef or disableClientSecret: true; without clientId, clientSecretRef must not be set',
          },
        ],
      },
    ),
    introspectionUrl: text(
      'Address at which the issuer is asked about tokens. `introspection` came after it.',
      { minLength: 1 },
    ),
    userinfoUrl: text('Address at which the issuer gives facts about the user.'),
    cacheTimeout: duration('How long answers are kept.'),
    requiredScopes: object('Scopes, all of which a token must have.', {
      scope: listOf('Names of the scopes.', text('Name of a scope.')),
    }),
    claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    dynamicMetadataFromClaims: mapOf(
      'Metadata of Envoy to set from claims, by key.',
      text('Name of a claim.'),
    ),
    default: marker('An issuer without peculiarities. An empty object chooses it.'),
    azure,
  },
  {
    definition: 'AccessTokenValidation',
    atMostOne: [['introspectionUrl', 'jwt', 'introspection'], ['requiredScopes'], ['default', 'azure']],
  },
)
