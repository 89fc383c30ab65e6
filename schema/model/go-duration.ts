const unitNanoseconds: Record<string, number> = {
  ns: 1,
  us: 1e3,
  // The micro sign and the Greek letter.
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
}

const form = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/

/** The nanoseconds of a length of time as Go writes it, such as `1m30s`; undefined where Go reads none. */
export function goDuration(text: string): number | undefined {
  if (!form.test(text)) return undefined
  let sum = 0
  for (const [, count, unit] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    sum += Number(count) * unitNanoseconds[unit!]!
  }
  // Go counts in 64 bits.
  if (sum >= 2 ** 63) return undefined
  return text.startsWith('-') ? -sum : sum
}
