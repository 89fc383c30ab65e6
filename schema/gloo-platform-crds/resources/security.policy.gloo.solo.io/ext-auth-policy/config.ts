import {
  described,
  duration,
  emptyObject,
  listOf,
  mapOf,
  nullable,
  object,
  openObject,
  text,
} from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { reference } from '../../../shapes/references.ts'
import { apiKeyAuth } from './api-key-auth.ts'
import { basicAuth } from './basic-auth.ts'
import { hmacAuth } from './hmac-auth.ts'
import { ldap } from './ldap.ts'
import { oauth2 } from './oauth2.ts'
import { opaAuth, opaServerAuth } from './opa-auth.ts'
import { passThroughAuth } from './pass-through-auth.ts'
import { redisOptions } from './redis.ts'

const oauth = object('Login with a provider of OpenID Connect. Superseded by `oauth2`.', {
  appUrl: required(text('URL of the application, as browsers reach it.', { minLength: 1 })),
  callbackPath: text('Path below `appUrl` to which the provider redirects users after the login.'),
  clientId: text('ID of this client at the provider.'),
  clientSecretRef: reference('Secret with the client secret, under the key `client-secret`.'),
  issuerUrl: text('Address of the provider.'),
  scopes: listOf('Scopes to request besides `openid`.', text('Name of a scope.')),
  authEndpointQueryParams: mapOf(
    'Query parameters to add to the login URL.',
    text('Value of the parameter.'),
  ),
})

export const config = object(
  'One authentication or authorization step.',
  {
    name: nullable(text('Name of the step, for `booleanExpr`.')),
    oauth2,
    oauth,
    basicAuth,
    apiKeyAuth,
    hmacAuth,
    jwt: emptyObject('Tokens that a JWTPolicy has verified before this step.'),
    ldap,
    opaAuth,
    opaServerAuth,
    passThroughAuth,
    pluginAuth: object('A Go plugin of the external auth server.', {
      name: text('Name of the plugin.'),
      pluginFileName: text('File name of the plugin.'),
      exportedSymbolName: text('Name of the symbol that the file exports.'),
      config: required(openObject('Settings of the plugin.')),
    }),
    portalAuth: object('API keys of the developer portal.', {
      url: text('Address of the portal server.'),
      apiKeyHeader: text('Name of the header with the key.'),
      cacheDuration: duration('How long responses of the portal server are cached.'),
      requestTimeout: duration('How long the portal server may take to respond.'),
      redisOptions: described('Redis that caches the responses.', redisOptions),
    }),
  },
  {
    definition: 'ExtAuthConfig',
    atMostOne: [
      [
        'basicAuth',
        'oauth',
        'oauth2',
        'apiKeyAuth',
        'pluginAuth',
        'opaAuth',
        'ldap',
        'jwt',
        'passThroughAuth',
        'hmacAuth',
        'opaServerAuth',
        'portalAuth',
      ],
    ],
  },
)
