import { object } from '../../../../model/resource-fields.ts'
import { accessTokens } from './access-tokens.ts'
import { oauth2Login } from './oauth2-login.ts'
import { oidcLogin } from './oidc-login.ts'

export const oauth2 = object(
  'Login or tokens of OAuth 2.0 and OpenID Connect.',
  { oidcAuthorizationCode: oidcLogin, accessTokenValidation: accessTokens, oauth2: oauth2Login },
  { definition: 'OAuth2', atMostOne: [['oidcAuthorizationCode', 'accessTokenValidation', 'oauth2']] },
)
