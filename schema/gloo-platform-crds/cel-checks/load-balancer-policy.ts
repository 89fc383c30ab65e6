import type { CelChecks } from '../../model/cel-check.ts'
import { some } from './has.ts'

type Keys<Key extends string> = Partial<Record<Key, unknown>>

type HashKey = 'httpHeaderName' | 'httpCookie' | 'useSourceIp' | 'httpQueryParameterName'

export const loadBalancerPolicyChecks: CelChecks = {
  'has(self.httpHeaderName) || has(self.httpCookie) || has(self.useSourceIp) || has(self.httpQueryParameterName)':
    (self: Keys<HashKey>) =>
      some(self.httpHeaderName, self.httpCookie, self.useSourceIp, self.httpQueryParameterName),

  'has(self.simple) || has(self.consistentHash)': (self: Keys<'simple' | 'consistentHash'>) =>
    some(self.simple, self.consistentHash),
}
