import { int32, object, oneOf, text } from '../../../../model/resource-fields.ts'

export const redisOptions = object(
  'Connection to Redis.',
  {
    host: text('Address of Redis, as host and port.'),
    db: int32('Number of the database.'),
    poolSize: int32('Number of connections that are kept open.'),
    socketType: oneOf('Whether connections are encrypted.', {
      TCP: 'Not encrypted.',
      TLS: 'Encrypted with TLS.',
    }),
    tlsCertMountPath: text('Path of the TLS certificates in the pod of the external auth server.'),
  },
  { definition: 'RedisOptions' },
)
