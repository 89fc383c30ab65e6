import type { CelChecks } from '../../model/cel-check.ts'
import { has, some } from './has.ts'

interface Client {
  clientId?: string | null
  clientSecretRef?: unknown
  disableClientSecret?: boolean | null
  clientAuthentication?: unknown
}

interface BasicAuth {
  apr?: unknown
  encryption?: unknown
  userList?: unknown
}

const hasSecretOrNone = ({ clientSecretRef, disableClientSecret }: Client): boolean =>
  has(clientSecretRef) || disableClientSecret === true

export const extAuthPolicyChecks: CelChecks = {
  'has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret': hasSecretOrNone,

  'has(self.clientSecret) || has(self.privateKeyJwt)': (self: {
    clientSecret?: unknown
    privateKeyJwt?: unknown
  }) => some(self.clientSecret, self.privateKeyJwt),

  'has(self.clientAuthentication) ? !has(self.clientSecretRef) && !has(self.disableClientSecret) : has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret':
    (self: Client) =>
      has(self.clientAuthentication)
        ? !some(self.clientSecretRef, self.disableClientSecret)
        : hasSecretOrNone(self),

  "has(self.clientId) && self.clientId != '' ? has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret : !has(self.clientSecretRef)":
    (self: Client) => (self.clientId ? hasSecretOrNone(self) : !has(self.clientSecretRef)),

  'has(self.apr) ? !has(self.encryption) && !has(self.userList) : has(self.encryption) && has(self.userList)':
    ({ apr, encryption, userList }: BasicAuth) =>
      has(apr) ? !some(encryption, userList) : has(encryption) && has(userList),

  'has(self.grpc) || has(self.http)': (self: { grpc?: unknown; http?: unknown }) =>
    some(self.grpc, self.http),
}
