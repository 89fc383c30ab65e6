import type { ScalarNode } from '../values/values-tree.ts'

/** A value of `--set`, by `typedVal` of Helm's `strvals`: far fewer texts are numbers than in a file. */
export function typedValue(text: string): Pick<ScalarNode, 'value' | 'digits'> {
  if (/^true$/iu.test(text)) return { value: true }
  // Go folds ſ to s, and so does the u flag.
  if (/^false$/iu.test(text)) return { value: false }
  if (/^null$/iu.test(text)) return { value: null }
  if (text === '0') return { value: 0 }
  if (!/^(?:[1-9]|[-+]\d)\d*$/.test(text)) return { value: text }
  const whole = BigInt(text.startsWith('+') ? text.slice(1) : text)
  if (whole > maxInt64 || whole < -maxInt64 - 1n) return { value: text }
  const value = Number(whole)
  return Number.isSafeInteger(value) ? { value } : { value, digits: String(whole) }
}

const maxInt64 = 2n ** 63n - 1n
