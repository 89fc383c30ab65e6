import { count, flag, oneOf, text, word } from '../../../model/scalars.ts'
import { emptyMapping, section } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'

const handedOn = { since: '2.5.0', source: sources.dashboard } as const

const cookieOptions = section(
  {
    domain: word({ description: 'Domain of the cookie.', ...handedOn }),
    maxAge: count({
      description: 'Lifetime of the cookie; `0` is that of the browser session.',
      minimum: 0,
      maximum: 4_294_967_295,
      ...handedOn,
    }),
    notSecure: flag({
      description: 'Send the cookie over plain HTTP too. For tests only.',
      since: '2.5.0',
      source: `${sources.inUse}; ${sources.dashboard}`,
    }),
    path: word({ description: 'Path of the cookie.', ...handedOn }),
  },
  { description: 'The session cookie.', since: '2.5.0' },
)

const redis = section(
  {
    host: word({
      description: 'Address of Redis, `host:port`. Empty: the Redis that all components share.',
      default: '',
      examples: ['redis.example.com:6379'],
      source: `${sources.v233}; the published default is the built-in Redis in the namespace gloo-mesh: ${sources.v258}`,
    }),
    cookieName: word({
      description: 'Name of the cookie with the key of the session.',
      since: '2.5.0',
      source: `${sources.inUse}; ${sources.dashboard}`,
    }),
    allowRefreshing: flag({ description: 'Renew a session that has expired.', ...handedOn }),
    db: count({ description: 'Number of the logical database.', minimum: 0, ...handedOn }),
    keyPrefix: text({ description: 'Prefix of the keys of sessions in Redis.', ...handedOn }),
    poolSize: count({ description: 'Connections in the pool.', minimum: 0, ...handedOn }),
  },
  { description: 'Sessions in Redis. Read with `backend: redis`.' },
)

/** Where the session of somebody who has logged in is kept. */
export const session = section(
  {
    backend: oneOf({
      description: 'Where sessions are kept.',
      members: {
        '': 'As set by `cookie` or `redis`.',
        cookie: 'In a cookie of the browser.',
        redis: 'In Redis, for tokens too large for a cookie.',
      },
      default: 'cookie',
      olderDefault: { before: '2.5.0', value: '' },
      source: `${sources.v258}; before: ${sources.v24}`,
    }),
    cookie: emptyMapping({
      description: 'Selects sessions in a cookie, without fields; see `cookieOptions`.',
      source: `${sources.inUse}; ${sources.dashboard}`,
    }),
    cookieOptions,
    redis,
  },
  { description: 'Where the session of a logged-in user is kept.' },
)
