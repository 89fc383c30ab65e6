import { listOf, mapOf, object, text } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { session } from './session.ts'
import { clientSecret, clientSecretRule } from '../../../shapes/client-secret.ts'

export const oauth2Login = object(
  'Login with an OAuth 2.0 provider that does not use OpenID Connect.',
  {
    clientId: required(text('ID of this client at the provider.', { minLength: 1 })),
    ...clientSecret,
    appUrl: required(text('URL of the application, as browsers reach it.', { minLength: 1 })),
    callbackPath: required(
      text('Path below `appUrl` to which the provider redirects users after the login.', { minLength: 1 }),
    ),
    authEndpoint: required(text('URL at which users log in.', { minLength: 1 })),
    tokenEndpoint: required(
      text('URL at which authorization codes are exchanged for tokens.', { minLength: 1 }),
    ),
    revocationEndpoint: text('URL at which tokens are revoked.'),
    scopes: listOf('Scopes to request.', text('Name of a scope.')),
    authEndpointQueryParams: mapOf(
      'Query parameters to add to the login URL.',
      text('Value of the parameter.'),
    ),
    tokenEndpointQueryParams: mapOf(
      'Query parameters to add to token requests.',
      text('Value of the parameter.'),
    ),
    logoutPath: text('Path below `appUrl` that ends the session.'),
    afterLogoutUrl: text('URL to which users are redirected after the logout.'),
    session,
  },
  {
    definition: 'OAuth2Login',
    rules: [clientSecretRule],
  },
)
