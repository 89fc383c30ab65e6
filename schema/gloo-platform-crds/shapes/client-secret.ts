import { flag, nullable } from '../../model/resource-fields.ts'
import { reference } from './references.ts'

/** The secret by which a client proves its identity to a provider, or that it has none. */
export const clientSecret = {
  clientSecretRef: reference('Secret with the client secret, under the key `client-secret`.'),
  disableClientSecret: nullable(flag('Whether the client has no secret.')),
}

/** For objects with {@link clientSecret} in which one of the two is needed. */
export const clientSecretRule = {
  rule: 'has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret',
  message: 'requires clientSecretRef or disableClientSecret: true',
}
