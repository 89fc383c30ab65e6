import { dataKey, namespaceName, objectName } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { sources } from '../sources.ts'

/** A TLS Secret of the relay, by name and namespace. */
export function tlsSecret(description: string, name: string, restarts: readonly string[]) {
  return section(
    {
      name: objectName({ description: 'Name of the Secret.', default: name, source: sources.v233, restarts }),
      namespace: namespaceName({
        description: 'Namespace of the Secret. Empty: the namespace of the release.',
        default: '',
        source: sources.v233,
        restarts,
      }),
    },
    { description, definition: 'tlsSecret' },
  )
}

/** The Secret with the token by which an agent registers. */
export function tokenSecret(restarts: readonly string[]) {
  return section(
    {
      name: objectName({
        description: 'Name of the Secret.',
        default: 'relay-identity-token-secret',
        source: sources.v233,
        restarts,
      }),
      namespace: namespaceName({
        description: 'Namespace of the Secret. Empty: the namespace of the release.',
        default: '',
        source: sources.v233,
        restarts,
      }),
      key: dataKey({
        description: 'Data key that holds the token.',
        default: 'token',
        source: sources.v233,
        restarts,
      }),
    },
    {
      description:
        'Secret with the token that an agent shows to register. Set its fields to `null` when you provide your own client certificates.',
      definition: 'tokenSecret',
    },
  )
}
