import { section } from '../../model/collections.ts'
import type { FieldMeta } from '../../model/field.ts'
import { dataKey, flag, objectName } from '../../model/scalars.ts'

/** What is said of a field in one place of the values tree; the rest is the same in all. */
type Facts<Value> = Omit<FieldMeta<Value>, 'description'> & { description?: string }

interface About {
  description?: string
  /** Name of a shared shape. */
  definition?: string
}

/** The credentials with which a client logs in to Redis. */
export function redisAuth(
  facts: {
    enabled: Facts<boolean>
    secretName: Facts<string>
    usernameKey: Facts<string>
    passwordKey: Facts<string>
  },
  about: About = {},
) {
  return section(
    {
      enabled: flag({ description: 'Send user name and password to Redis.', ...facts.enabled }),
      secretName: objectName({ description: 'Secret with the credentials.', ...facts.secretName }),
      usernameKey: dataKey({ description: 'Data key of the user name.', ...facts.usernameKey }),
      passwordKey: dataKey({ description: 'Data key of the password.', ...facts.passwordKey }),
    },
    { description: 'Credentials for Redis.', ...about },
  )
}

/** TLS of a client to Redis. */
export function redisCertsFields(facts: {
  enabled: Facts<boolean>
  secretName: Facts<string>
  caCertKey: Facts<string>
}) {
  return {
    enabled: flag({ description: 'Use TLS to Redis.', ...facts.enabled }),
    secretName: objectName({ description: 'Secret with the CA certificate.', ...facts.secretName }),
    caCertKey: dataKey({
      description: 'Data key of the CA certificate.',
      examples: ['ca.crt'],
      ...facts.caCertKey,
    }),
  }
}
