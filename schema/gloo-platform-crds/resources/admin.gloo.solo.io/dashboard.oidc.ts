import {
  duration,
  flag,
  inCharts,
  int32,
  listOf,
  mapOf,
  marker,
  nullable,
  object,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { jwksCachePolicy } from '../../shapes/jwks-cache-policy.ts'
import { providerDetails } from '../../shapes/provider-details.ts'

const discoveryOverride = object(
  'Values that override the discovery document, for providers whose document is wrong or incomplete.',
  {
    authEndpoint: text('URL at which users log in.'),
    tokenEndpoint: text('URL at which authorization codes are exchanged for tokens.'),
    ...providerDetails,
  },
)

const cookieOptions = object('Attributes of the session cookie.', {
  domain: text('Domain for which browsers send the cookie.'),
  path: nullable(text('Path below which browsers send the cookie. `/` when it is not set.')),
  maxAge: nullable(uint32('Number of seconds for which browsers keep the cookie. 0: until they are closed.')),
  notSecure: flag('Lets browsers send the cookie without TLS. For tests only.'),
})

const redisSession = object('Redis stores the session; the cookie contains only its key.', {
  host: text('Address of Redis, as host and port.'),
  db: int32('Number of the database.'),
  poolSize: int32('Number of connections that are kept open.'),
  keyPrefix: text('Prefix of the key of each session.'),
  cookieName: text('Name of the cookie.'),
  allowRefreshing: nullable(
    flag('Whether an expired ID token is renewed with the refresh token. On by default.'),
  ),
})

const session = object(
  'Where the session of a logged-in user is kept.',
  {
    cookie: inCharts(
      { until: '2.14.0' },
      marker('The cookie itself contains the session. Set to `{}` to select it.'),
    ),
    redis: inCharts({ until: '2.14.0' }, redisSession),
    cookieOptions,
  },
  { atMostOne: [['cookie', 'redis']] },
)

const userMapping = object('Claims of the ID token that identify the user for the RBAC of the clusters.', {
  usernameClaim: text('Claim with the name of the user.'),
  usernamePrefix: text('Prefix of the user name, as set in the API servers.'),
  groupsClaim: text('Claim with the groups of the user.'),
  groupsPrefix: text('Prefix of the name of each group, as set in the API servers.'),
})

/** Login with a provider of OpenID Connect. */
export const oidc = object('Login with a provider of OpenID Connect.', {
  clientId: text('ID of this client at the provider.'),
  clientSecretName: text('Name of the Secret with the client secret, under the key `oidc-client-secret`.'),
  issuerUrl: text(
    'Address of the provider; its discovery document is below it, at `/.well-known/openid-configuration`.',
  ),
  appUrl: text('URL of the UI, as browsers reach it. The provider redirects users to it.'),
  callbackPath: text('Path below `appUrl` to which the provider redirects users after the login.'),
  logoutPath: text('Path below `appUrl` that ends the session. Not set: no logout.'),
  scopes: listOf('Scopes to request besides `openid`.', text('Name of a scope.')),
  authEndpointQueryParams: mapOf(
    'Query parameters to add to the login URL.',
    text('Value of the parameter.'),
  ),
  tokenEndpointQueryParams: mapOf(
    'Query parameters to add to token requests.',
    text('Value of the parameter.'),
  ),
  caCertConfigmapName: text(
    'ConfigMap whose key `ca.crt` contains the CA of the provider, if that is not public.',
  ),
  discoveryPollInterval: duration('How often the discovery document is fetched again.'),
  discoveryOverride,
  jwksCacheRefreshPolicy: jwksCachePolicy,
  session,
  userMapping,
})
