import type { Scalar } from '../../values/values-tree.ts'
import { goNotation } from './go-number.ts'
import { maxInt64, resolveWholeNumber } from './plain-scalar.ts'

/**
 * The key of a map that a scalar becomes in Helm (`convertToJSONableObject` of sigs.k8s.io/yaml): `y` and `on` are
 * `true`. Null cannot be a key, nor a whole number that needs 64 bits without a sign.
 */
export function mapKey(value: Scalar, text: string): string | undefined {
  if (value === null) return undefined
  if (typeof value !== 'number') return String(value)
  const whole = resolveWholeNumber(text)
  if (whole !== undefined) return whole > maxInt64 ? undefined : String(whole)
  return Number.isNaN(value) ? '.nan' : float32Text(value)
}

/**
 * As Go's `strconv.FormatFloat(value, 'g', -1, 32)` writes it: the shortest text that means the same 32 bits, with
 * `.inf` for what they cannot hold.
 */
function float32Text(value: number): string {
  const single = Math.fround(value)
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf'
  if (single === 0) return Object.is(single, -0) ? '-0' : '0'
  let shortest = single.toExponential()
  for (let digits = 0; digits < 9; digits++) {
    const candidate = single.toExponential(digits)
    if (Math.fround(Number(candidate)) !== single) continue
    shortest = candidate
    break
  }
  return goNotation(shortest)
}
