import type { Scalar } from '../values-tree.ts'
import { resolveWholeNumber } from './plain-scalar.ts'

/**
 * The key of a map that a scalar becomes in Helm (`convertToJSONableObject` of sigs.k8s.io/yaml): `y` and `on` are
 * `true`. Null cannot be a key, nor a whole number that needs 64 bits without a sign.
 */
export function mapKey(value: Scalar, text: string): string | undefined {
  if (value === null) return undefined
  if (typeof value !== 'number') return String(value)
  const whole = resolveWholeNumber(text)
  if (whole !== undefined) return whole > maxInt64 ? undefined : String(whole)
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? goFloat32(value) : value > 0 ? '.inf' : '-.inf'
}

/** As Go's `strconv.FormatFloat(value, 'g', -1, 32)` writes it: the shortest text that means the same 32 bits. */
function goFloat32(value: number): string {
  const single = Math.fround(value)
  if (!Number.isFinite(single)) return single > 0 ? '+Inf' : '-Inf'
  if (single === 0) return Object.is(single, -0) ? '-0' : '0'
  let shortest = single.toExponential()
  for (let digits = 0; digits < 9; digits++) {
    const candidate = single.toExponential(digits)
    if (Math.fround(Number(candidate)) !== single) continue
    shortest = candidate
    break
  }
  const [digits = '', exponent = '0'] = shortest.split('e')
  const power = Number(exponent)
  if (power >= -4 && power < 6) return plainNotation(digits, power)
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}

function plainNotation(digits: string, power: number): string {
  const sign = digits.startsWith('-') ? '-' : ''
  const all = digits.replace(/[-.]/g, '')
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${all}`
  const whole = all.slice(0, power + 1).padEnd(power + 1, '0')
  const rest = all.slice(power + 1)
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`
}

const maxInt64 = 2n ** 63n - 1n
