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
    authEndpoint: text('Address to which users are sent to log in.'),
    tokenEndpoint: text('Address at which the code of a login is exchanged for tokens.'),
    revocationEndpoint: text('Address at which tokens are revoked.'),
    endSessionEndpoint: text('Address at which the session of the provider ends.'),
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
        privateKeyJwt: object('A token that is signed with a private key.', {
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
    appUrl: required(text('Address of the application as browsers know it.', { minLength: 1 })),
    callbackPath: required(
      text('Path below `appUrl` to which the provider sends users back.', { minLength: 1 }),
    ),
    parseCallbackPathAsRegex: flag('Whether `callbackPath` is a regular expression.'),
    logoutPath: text('Path below `appUrl` that ends the session.'),
    afterLogoutUrl: text('Address to which users are sent after that.'),
    frontChannelLogout: object('Logout by the provider.', {
      path: text('Path below `appUrl` that the provider calls.'),
    }),
    scopes: listOf('Scopes to request besides `openid`.', text('Name of a scope.')),
    authEndpointQueryParams: mapOf(
      'Parameters to add to the address at which users log in.',
      text('Value of the parameter.'),
    ),
    tokenEndpointQueryParams: mapOf(
      'Parameters to add to requests for tokens.',
      text('Value of the parameter.'),
    ),
    endSessionProperties: object('How the provider is asked to end its session.', {
      methodType: oneOf('Method of the request.', { GetMethod: 'GET.', PostMethod: 'POST.' }),
    }),
    discoveryPollInterval: duration('How often the discovery document is read again.'),
    discoveryOverride,
    jwksCacheRefreshPolicy: jwksCachePolicy,
    session,
    sessionIdHeaderName: text('Name of the header in which the destination gets the ID of the session.'),
    headers: object('Headers that the destination gets.', {
      idTokenHeader: text('Name of the header for the ID token.'),
      accessTokenHeader: text('Name of the header for the access token.'),
      useBearerSchemaForAuthorization: nullable(
        flag('Whether `Bearer ` comes before the token in the header `Authorization`.'),
      ),
    }),
    accessToken: object('What the destination gets of the access token.', {
      claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    }),
    identityToken: object('What the destination gets of the ID token.', {
      claimsToHeaders: listOf('Claims that the destination gets as headers.', claimToHeader),
    }),
    dynamicMetadataFromClaims: mapOf(
      'Metadata of Envoy to set from claims, by key.',
      text('Name of a claim.'),
    ),
    autoMapFromMetadata: object('Sets headers from metadata of Envoy.', {
      namespace: text('Namespace of the metadata.'),
    }),
    default: marker('A provider without peculiarities. An empty object chooses it.'),
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
