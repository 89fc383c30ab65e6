import { listOf, mapOf, object, text } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { session } from './session.ts'
import { clientSecret, clientSecretRule } from '../../../shapes/client-secret.ts'

export const oauth2Login = object(
  'Login with a provider of OAuth 2.0 without OpenID Connect.',
  {
    clientId: required(text('ID of this client at the provider.', { minLength: 1 })),
    ...clientSecret,
    appUrl: required(text('Address of the application as browsers know it.', { minLength: 1 })),
    callbackPath: required(
      text('Path below `appUrl` to which the provider sends users back.', { minLength: 1 }),
    ),
    authEndpoint: required(text('Address to which users are sent to log in.', { minLength: 1 })),
    tokenEndpoint: required(
      text('Address at which the code of a login is exchanged for tokens.', { minLength: 1 }),
    ),
    revocationEndpoint: text('Address at which tokens are revoked.'),
    scopes: listOf('Scopes to request.', text('Name of a scope.')),
    authEndpointQueryParams: mapOf(
      'Parameters to add to the address at which users log in.',
      text('Value of the parameter.'),
    ),
    tokenEndpointQueryParams: mapOf(
      'Parameters to add to requests for tokens.',
      text('Value of the parameter.'),
    ),
    logoutPath: text('Path below `appUrl` that ends the session.'),
    afterLogoutUrl: text('Address to which users are sent after that.'),
    session,
  },
  {
    definition: 'OAuth2Login',
    rules: [clientSecretRule],
  },
)
