import { isEnvironment, isNearSecret, soundsSecret } from './secret-words.ts'

export const mask = '******'

// Bounded, and only from the start of a word: a text may be one word of megabytes.
const pairs = /(?<![\w./-])([\w./-]{1,120})["']?(\s*[:=]\s*|\s+)(?=\S)/g
const flags = /(?:^|\s)--?([\w-]{1,120})["']?\s+(?=\S)/g
const token = /\beyJ[\w-]{16}/
const unmistakable = [
  // A token may stand in the place of the user, without a password.
  /:\/\/[^\s/@?#]{0,200}(?::[^\s/@]{1,500})?@/,
  /\bbearer\s+\S/i,
  /-----BEGIN [A-Z ]*PRIVATE/,
  token,
]
/** Everything above needs one of these, but for the token. Most keys and values are one word. */
const separators = /[\s:=]/
/** Nobody mistypes a key in a text that is longer. */
const longestChecked = 1000
/** What follows the colon in an address, a version or a URL. */
const harmless = /^(?:v?\d|\/)/

/**
 * Whether a text holds a secret by its own words, as `password=…` does. Where the model knows that a text belongs,
 * `license keys` and `token-server:8080` are names; elsewhere they are a key that lacks its colon or blank.
 */
export function holdsSecret(text: string, isExpected: boolean): boolean {
  if (!separators.test(text)) return token.test(text)
  if (unmistakable.some((pattern) => pattern.test(text))) return true
  for (const { 0: whole, 1: key = '', 2: separator = '', index } of text.matchAll(pairs)) {
    if (!soundsSecret(key) && (isExpected || text.length > longestChecked || !isNearSecret(key))) continue
    if (!isExpected) return true
    if (separator.trim() === '') continue
    if (separator !== ':' || !harmless.test(text.slice(index + whole.length))) return true
  }
  return [...text.matchAll(flags)].some(([, flag = '']) => soundsSecret(flag))
}

/** Whether a text is an option whose value comes next, such as `--password`. */
export function asksForSecret(text: string): boolean {
  return /^--?[\w-]+$/.test(text) && soundsSecret(text)
}

/** The length of what may be shown of a key with a secret in it, as `licenseKey:…` in brackets; otherwise nothing. */
export function shownOfKey(key: string, isKnown: boolean): number | undefined {
  if (!separators.test(key)) return token.test(key) ? 0 : undefined
  const pair = /^["']?([\w./-]{1,120})["']?(\s*[:=]\s*|\s+)(?=[^\s"'])/.exec(key)
  if (pair !== null) {
    const [whole, name = '', separator = ''] = pair
    const isOpen = !isKnown && separator.trim() !== ''
    if (isOpen || isEnvironment(name) || soundsSecret(name) || isNearSecret(name)) return whole.length
  }
  return holdsSecret(key, isKnown) ? 0 : undefined
}

/** A key as it may be printed. */
export function maskedKey(key: string, isKnown: boolean): string {
  const shown = shownOfKey(key, isKnown)
  return shown === undefined ? key : `${key.slice(0, shown)}${mask}`
}
