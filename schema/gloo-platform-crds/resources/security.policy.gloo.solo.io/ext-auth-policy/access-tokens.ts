import { duration, inCharts, listOf, mapOf, marker, object, text } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { claimToHeader } from '../../../shapes/claims.ts'
import { azure } from './azure.ts'
import { clientSecret } from '../../../shapes/client-secret.ts'

export const accessTokens = object(
  'Access tokens that clients send with their requests.',
  {
    jwt: object(
      'Validation of tokens that are JSON web tokens (JWT).',
      {
        issuer: text('Issuer (`iss`) that a token must have.'),
        audiences: inCharts(
          { since: '2.14.0' },
          listOf('Accepted audiences (`aud`). A token must have one of them.', text('An audience.')),
        ),
        remoteJwks: object('Verification keys (JWKS) that are fetched from the issuer.', {
          url: required(text('URL of the keys.', { minLength: 1 })),
          refreshInterval: duration('How often the keys are fetched again.'),
        }),
        localJwks: object('Verification keys that are set here, not fetched.', {
          inlineString: required(text('Keys as JSON (JWKS).', { minLength: 1 })),
        }),
      },
      { atMostOne: [['remoteJwks', 'localJwks']] },
    ),
    introspection: object(
      'Validation of tokens by introspection at the issuer.',
      {
        introspectionUrl: required(
          text('URL of the introspection endpoint of the issuer.', { minLength: 1 }),
        ),
        clientId: text('ID of the client that sends the introspection requests.'),
        ...clientSecret,
        userIdAttributeName: text('Attribute of the introspection response with the user ID.'),
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
      'URL of the introspection endpoint of the issuer. Superseded by `introspection`.',
      { minLength: 1 },
    ),
    userinfoUrl: text('URL of the userinfo endpoint of the issuer.'),
    cacheTimeout: duration('How long responses of the issuer are cached.'),
    requiredScopes: object('Required scopes. A token must have all of them.', {
      scope: listOf('Names of the scopes.', text('Name of a scope.')),
    }),
    claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    dynamicMetadataFromClaims: mapOf(
      'Envoy dynamic metadata to set from claims, by key.',
      text('Name of a claim.'),
    ),
    default: marker('An issuer without special handling. Set to `{}` to select it.'),
    azure,
  },
  {
    definition: 'AccessTokenValidation',
    atMostOne: [['introspectionUrl', 'jwt', 'introspection'], ['requiredScopes'], ['default', 'azure']],
  },
)
