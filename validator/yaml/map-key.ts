import type { Scalar } from '../values-tree.ts'
import { resolveInteger } from './plain-scalar.ts'

/** The key of a map that a scalar becomes in Helm: `y` and `on` are `true`. Null cannot be a key. */
export function mapKey(value: Scalar, text: string): string | undefined {
  if (value === null) return undefined
  if (typeof value !== 'number' || resolveInteger(text) !== undefined) return String(value)
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? goFloat(value) : value > 0 ? '.inf' : '-.inf'
}

/** As Go's `strconv.FormatFloat(value, 'g', -1, 64)` writes it. */
function goFloat(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const power = Number(exponent)
  if (power >= -4 && power < 6) return String(value)
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
