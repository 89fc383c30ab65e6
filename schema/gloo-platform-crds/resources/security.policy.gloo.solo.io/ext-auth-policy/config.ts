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

const oauth = object('Login as in the first versions. `oauth2` came after it.', {
  appUrl: required(text('Address of the application as browsers know it.', { minLength: 1 })),
  callbackPath: text('Path below `appUrl` to which the provider sends users back.'),
  clientId: text('ID of this client at the provider.'),
  clientSecretRef: reference('Secret with the client secret, under the key `client-secret`.'),
  issuerUrl: text('Address of the provider.'),
  scopes: listOf('Scopes to request besides `openid`.', text('Name of a scope.')),
  authEndpointQueryParams: mapOf(
    'Parameters to add to the address at which users log in.',
    text('Value of the parameter.'),
  ),
})

export const config = object(
  'One way of judging.',
  {
    name: nullable(text('Name of this one in `booleanExpr`.')),
    oauth2,
    oauth,
    basicAuth,
    apiKeyAuth,
    hmacAuth,
    jwt: emptyObject('Tokens that a JWTPolicy has checked before.'),
    ldap,
    opaAuth,
    opaServerAuth,
    passThroughAuth,
    pluginAuth: object('A plugin of the external auth server in Go.', {
      name: text('Name of the plugin.'),
      pluginFileName: text('Name of its file.'),
      exportedSymbolName: text('Name of the symbol that the file exports.'),
      config: required(openObject('Settings of the plugin.')),
    }),
    portalAuth: object('API keys of the developer portal.', {
      url: text('Address of the portal server.'),
      apiKeyHeader: text('Name of the header with the key.'),
      cacheDuration: duration('How long answers of the portal server are kept.'),
      requestTimeout: duration('How long the portal server may take.'),
      redisOptions: described('Redis that keeps the answers.', redisOptions),
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
