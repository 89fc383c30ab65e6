const factors: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}

/** The amount of a Kubernetes quantity such as `3`, `"3"`, `3000m` or `256Mi`; undefined when it is none. */
export function parseQuantity(quantity: string | number): number | undefined {
  if (typeof quantity === 'number') return quantity
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d+))?$/.exec(quantity)
  if (match === null) return undefined
  const [, number, unit = '', exponent = '0'] = match
  return Number(number) * factors[unit]! * 10 ** Number(exponent)
}

/**
 * Compares two quantities to the last digit, negative when the first is less; undefined when one is none, or out of
 * any range that a machine has.
 */
export function compareQuantities(a: string | number, b: string | number): number | undefined {
  const difference = roughDifference(a, b)
  if (difference !== undefined) return Math.sign(difference)
  const [one, other] = [exactAmount(a), exactAmount(b)]
  if (one === undefined || other === undefined) return undefined
  return one < other ? -1 : one > other ? 1 : 0
}

/** Whether a quantity is not a whole number, such as `512m`. */
export function isFraction(quantity: string | number): boolean {
  if (/^\d{1,15}(?:k|[MGTPE]|[KMGTPE]i)?$/.test(String(quantity))) return false
  const amount = exactAmount(quantity)
  return amount !== undefined && amount % 10n ** BigInt(scale) !== 0n
}

/** What `512m` of memory, a thousandth of a byte, was probably meant to be; undefined for another quantity. */
export function likelyMemory(quantity: string | number): string | undefined {
  const megabytes = /^(\d+)m$/.exec(String(quantity))?.[1]
  return megabytes === undefined ? undefined : `${megabytes}Mi`
}

/** The difference of two usual quantities, where there is none or more than floating point loses. */
function roughDifference(a: string | number, b: string | number): number | undefined {
  const [one, other] = [usualAmount(a), usualAmount(b)]
  if (one === undefined || other === undefined) return undefined
  if (a === b) return 0
  return Math.abs(one - other) > Math.max(one, other) * 1e-9 ? one - other : undefined
}

function usualAmount(quantity: string | number): number | undefined {
  if (typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity >= 0) return quantity
  const match = /^(\d{1,15})([mkMGTPE]|[KMGTPE]i)?$/.exec(String(quantity))
  return match === null ? undefined : Number(match[1]) * factors[match[2] ?? '']!
}

/** Decimal places that amounts are counted in. */
const scale = 60

function exactAmount(quantity: string | number): bigint | undefined {
  const match = /^([+-]?)(\d{0,30})(?:\.(\d{0,20}))?(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,2}))?$/.exec(
    String(quantity),
  )
  if (match === null || parseQuantity(quantity) === undefined) return undefined
  const [, sign, whole = '', decimals = '', unit = '', exponent = '0'] = match
  const isBinary = unit.endsWith('i')
  const power = isBinary ? 0 : Math.round(Math.log10(factors[unit]!)) + Number(exponent)
  const shift = scale - decimals.length + power
  if (shift < 0 || shift > 2 * scale) return undefined
  const amount = BigInt(whole + decimals) * 10n ** BigInt(shift) * (isBinary ? BigInt(factors[unit]!) : 1n)
  return sign === '-' ? -amount : amount
}
