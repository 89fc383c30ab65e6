import {
  duration,
  flag,
  listOf,
  mapOf,
  marker,
  nullable,
  object,
  oneOf,
  text,
} from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { claimToHeader } from '../../../shapes/claims.ts'
import { jwksCachePolicy } from '../../../shapes/jwks-cache-policy.ts'
import { reference } from '../../../shapes/references.ts'
import { azure } from './azure.ts'
import { session } from './session.ts'
import { clientSecret, clientSecretRule } from '../../../shapes/client-secret.ts'
import { providerDetails } from '../../../shapes/provider-details.ts'

const discoveryOverride = object(
  'Values that override the discovery document.',
  {
    authEndpoint: text('URL at which users log in.'),
    tokenEndpoint: text('URL at which authorization codes are exchanged for tokens.'),
    revocationEndpoint: text('URL at which tokens are revoked.'),
    endSessionEndpoint: text('URL that ends the session at the provider.'),
    ...providerDetails,
  },
  { definition: 'DiscoveryOverride' },
)

export const oidcLogin = object(
  'Login with a provider of OpenID Connect.',
  {
    clientId: required(text('ID of this client at the provider.', { minLength: 1 })),
    ...clientSecret,
    clientAuthentication: object(
      'How the client proves its identity to the provider, instead of `clientSecretRef`.',
      {
        clientSecret: object(
          'A client secret.',
          {
            ...clientSecret,
          },
          {
            rules: [clientSecretRule],
          },
        ),
        privateKeyJwt: object('A JSON web token (JWT) that is signed with a private key.', {
          signingKeyRef: required(reference('Secret with the private key.')),
          validFor: duration('How long the token is valid.'),
        }),
      },
      {
        atMostOne: [['clientSecret', 'privateKeyJwt']],
        rules: [
          {
            rule: 'has(self.clientSecret) || has(self.privateKeyJwt)',
            message: 'requires clientSecret or privateKeyJwt',
          },
        ],
      },
    ),
    issuerUrl: required(
      text('Address of the provider; its discovery document is below it.', { minLength: 1 }),
    ),
    appUrl: required(text('URL of the application, as browsers reach it.', { minLength: 1 })),
    callbackPath: required(
      text('Path below `appUrl` to which the provider redirects users after the login.', { minLength: 1 }),
    ),
    parseCallbackPathAsRegex: flag('Whether `callbackPath` is a regular expression.'),
    logoutPath: text('Path below `appUrl` that ends the session.'),
    afterLogoutUrl: text('URL to which users are redirected after the logout.'),
    frontChannelLogout: object('Front-channel logout, which the provider starts.', {
      path: text('Path below `appUrl` that the provider calls.'),
    }),
    scopes: listOf('Scopes to request besides `openid`.', text('Name of a scope.')),
    authEndpointQueryParams: mapOf(
      'Query parameters to add to the login URL.',
      text('Value of the parameter.'),
    ),
    tokenEndpointQueryParams: mapOf(
      'Query parameters to add to token requests.',
      text('Value of the parameter.'),
    ),
    endSessionProperties: object('How the session at the provider is ended.', {
      methodType: oneOf('HTTP method of the request.', { GetMethod: 'GET.', PostMethod: 'POST.' }),
    }),
    discoveryPollInterval: duration('How often the discovery document is fetched again.'),
    discoveryOverride,
    jwksCacheRefreshPolicy: jwksCachePolicy,
    session,
    sessionIdHeaderName: text('Name of the header for the ID of the session.'),
    headers: object('Headers that the destination gets.', {
      idTokenHeader: text('Name of the header for the ID token.'),
      accessTokenHeader: text('Name of the header for the access token.'),
      useBearerSchemaForAuthorization: nullable(
        flag('Whether `Bearer ` comes before the token in the header `Authorization`.'),
      ),
    }),
    accessToken: object('Data of the access token that the destination gets.', {
      claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    }),
    identityToken: object('Data of the ID token that the destination gets.', {
      claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    }),
    dynamicMetadataFromClaims: mapOf(
      'Envoy dynamic metadata to set from claims, by key.',
      text('Name of a claim.'),
    ),
    autoMapFromMetadata: object('Sets headers from Envoy metadata.', {
      namespace: text('Namespace of the metadata.'),
    }),
    default: marker('A provider without special handling. Set to `{}` to select it.'),
    azure,
  },
  {
    definition: 'OidcLogin',
    atMostOne: [['default', 'azure']],
    rules: [
      {
        rule: 'has(self.clientAuthentication) ? !has(self.clientSecretRef) && !has(self.disableClientSecret) : has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret',
        message:
          'requires clientSecretRef or disableClientSecret: true, or only clientAuthentication instead',
      },
    ],
  },
)
