import type { CelChecks } from '../../model/cel-check.ts'

export const numberChecks: CelChecks = {
  'self == 0.0 || self >= 0.0001': (self: number) => self === 0 || self >= 0.0001,
}
