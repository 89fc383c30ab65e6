import type { CelChecks } from '../../model/cel-check.ts'
import { has } from './has.ts'

export const faultInjectionPolicyChecks: CelChecks = {
  'has(self.delay) || has(self.abort)': (self: { delay?: unknown; abort?: unknown }) =>
    has(self.delay) || has(self.abort),
}
