import type { CelChecks } from '../../model/cel-check.ts'
import { some } from './has.ts'

interface Retries {
  attempts?: number | null
  perTryTimeout?: unknown
  retryOn?: unknown
  retryRemoteLocalities?: unknown
}

export const retryTimeoutPolicyChecks: CelChecks = {
  '!has(self.attempts) || self.attempts != 0 || !has(self.perTryTimeout) && !has(self.retryOn) && !has(self.retryRemoteLocalities)':
    ({ attempts, perTryTimeout, retryOn, retryRemoteLocalities }: Retries) =>
      attempts !== 0 || !some(perTryTimeout, retryOn, retryRemoteLocalities),

  'has(self.retries) || has(self.requestTimeout)': (self: { retries?: unknown; requestTimeout?: unknown }) =>
    some(self.retries, self.requestTimeout),
}
