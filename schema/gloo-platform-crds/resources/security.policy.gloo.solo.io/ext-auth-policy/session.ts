import { duration, flag, nullable, object, oneOf, text, uint32 } from '../../../../model/resource-fields.ts'
import { reference } from '../../../shapes/references.ts'
import { redisOptions } from './redis.ts'

export const session = object(
  'Where the session of a logged-in user is kept.',
  {
    cookie: object('The cookie itself contains the session.', {
      allowRefreshing: nullable(
        flag('Whether an expired ID token is renewed with the refresh token. On by default.'),
      ),
      keyPrefix: text('Prefix of the names of the cookies.'),
      targetDomain: text('Domain of sessions that several applications share.'),
    }),
    redis: object('Redis stores the session; the cookie contains only its key.', {
      options: redisOptions,
      keyPrefix: text('Prefix of the key of each session.'),
      cookieName: text('Name of the cookie.'),
      headerName: text('Name of a header that may contain the key instead of the cookie.'),
      allowRefreshing: nullable(
        flag('Whether an expired ID token is renewed with the refresh token. On by default.'),
      ),
      preExpiryBuffer: duration('How long before its expiry a token is renewed.'),
      targetDomain: text('Domain of sessions that several applications share.'),
    }),
    cookieOptions: object('Attributes of the session cookie.', {
      domain: text('Domain for which browsers send the cookie.'),
      path: nullable(text('Path below which browsers send the cookie. `/` when it is not set.')),
      maxAge: nullable(
        uint32('Number of seconds for which browsers keep the cookie. 0: until they are closed.'),
      ),
      notSecure: flag('Lets browsers send the cookie without TLS. For tests only.'),
      httpOnly: nullable(flag('Whether scripts cannot read the cookie. On by default.')),
      sameSite: oneOf('Whether browsers send the cookie with requests from other sites.', {
        DefaultMode: 'The browser decides.',
        LaxMode: 'Only when the user follows a link.',
        StrictMode: 'Never.',
        NoneMode: 'Always.',
      }),
    }),
    cipherConfig: object(
      'Encrypts the content of the cookie.',
      { keyRef: reference('Secret with the key.') },
      { atMostOne: [['keyRef']] },
    ),
    failOnFetchFailure: flag(
      'Whether a request is refused when its session cannot be read. Otherwise the user must log in.',
    ),
  },
  { definition: 'AuthSession', atMostOne: [['cookie', 'redis']] },
)
