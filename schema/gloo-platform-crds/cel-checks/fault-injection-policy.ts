import type { CelChecks } from '../../model/cel-check.ts'
import { some } from './has.ts'

export const faultInjectionPolicyChecks: CelChecks = {
  'has(self.delay) || has(self.abort)': (self: { delay?: unknown; abort?: unknown }) =>
    some(self.delay, self.abort),
}
