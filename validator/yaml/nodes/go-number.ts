/** A number as templates of Helm print it: Go's `%v` of a 64-bit float. */
export function goFloat(value: number): string {
  return value === 0 ? (Object.is(value, -0) ? '-0' : '0') : goNotation(value.toExponential())
}

/** Digits in JavaScript's exponential form as Go's `g` format writes them. */
export function goNotation(exponential: string): string {
  const [digits = '', exponent = '0'] = exponential.split('e')
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
