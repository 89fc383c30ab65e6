import { int32, object, oneOf, text } from '../../../../model/resource-fields.ts'

export const redisOptions = object(
  'How Redis is reached.',
  {
    host: text('Address of Redis, with a port.'),
    db: int32('Number of the database.'),
    poolSize: int32('Number of connections that are kept open.'),
    socketType: oneOf('Whether connections are encrypted.', { TCP: 'They are not.', TLS: 'They are.' }),
    tlsCertMountPath: text('Path of the certificates in the pod of the server.'),
  },
  { definition: 'RedisOptions' },
)
