import { isLeftover, isVariable } from '../text/placeholder-text.ts'
import { isEnvironment, isNearSecret, mayBeEnvironment, soundsSecret } from './words.ts'
import { mask } from './redacted-text.ts'
import type { Span } from './spans.ts'

// Bounded, and only from the start of a word: a text may be one word of megabytes.
const pairs =
  /(?<![\w./\]-]|[\w\]]\[)([\w./-]{1,120}(?:\[\d{0,9}\][\w./-]{0,120}){0,9})["']?(\s*[:=]\s*|\s+)(?=\S)/g
const flags = /(?:^|\s)--?([\w-]{1,120})["']?\s+(?=\S)/g
/** Tokens of JWT, GitHub, GitLab, Slack and AWS say what they are, and so do webhooks, whose address is their secret. */
const token = new RegExp(
  [
    /\beyJ[\w-]{16}|\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-)[\w-]{10}|\bAKIA[0-9A-Z]{12}/,
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/\w/,
    /discord(?:app)?\.com\/api\/webhooks\/\w|webhook\.office\.com\/webhookb2\/\w/,
  ]
    .map(({ source }) => source)
    .join('|'),
)
/** A lower-case consonant between two upper-case letters, twice: words in camel case have it once, as in `PgBouncer`. */
const scattered =
  /[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz][A-Z][A-Za-z]{0,8}[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz][A-Z]/.source
const unmistakable = [
  // The key of a secret and the secret, with nothing between them.
  new RegExp(`(?:[Kk]ey|[Tt]oken|[Ss]ecret|[Pp]assword)[A-Za-z]{0,12}${scattered}`),
  // A token may be in the place of the user, without a password.
  /(?<![^\s"'=:])\/\/(?=[^\s@[])[^\s/@?#[]{0,200}(?::[^\s/@]{1,500})?@(?=[\w[])/,
  // The same without a scheme, but for the digest of an image.
  /(?<![^\s"'=,;(:])[^\s:@/"'=,;(]{1,200}:[^\s@"']{1,500}@(?!sha(?:256|512):)/,
  /\bbearer\s+\S/i,
  // Words are no Base64, and digits after a colon are a group.
  /\bbasic\s+(?=[A-Za-z]{0,200}[\d+/=])[A-Za-z\d+/]{6,}={0,2}(?![\w-])/i,
  /(?:^|\s)(?:-u|--user)[\s=]+[^\s:]{1,200}:(?!\d+(?:\s|$))\S/,
  /-----BEGIN [A-Z ]*PRIVATE/,
  /"auths?"\s*:|\bstringData["']?\s*:/,
  token,
]
/** Everything above needs one of these, but for tokens. Most keys and values are one word. */
const separators = /[\s:=]/
/** Nobody mistypes a key in a text that is longer. */
const longestChecked = 20_000
/** A shorter word before a colon may be another one than that of a secret. */
const longWord = 9
/** What nobody writes as a word or a name. */
const random = new RegExp(
  `${/^(?=[^\s\d]{0,100}\d)(?=[^\sA-Z]{0,100}[A-Z])(?=[^\sa-z]{0,100}[a-z])[\w+/=-]{8,}/.source}|^(?=[A-Za-z]{8})[A-Za-z]{0,100}${scattered}`,
)
/** What follows the name of a parameter or a variable. */
const itsValue = /^["']?value["']?\s*[:=]\s*\S/
/** What follows the colon in an address, a version or a URL. */
const harmless = /^(?:v?\d|\/)/

/** Whether a key is one long word, with or without signs between its parts, that is a misspelt one of a secret. */
function isNearAsOneWord(key: string): boolean {
  const word = /^[\w-]+$/.test(key) ? key.replace(/[_-]/g, '').toLowerCase() : ''
  return word.length >= longWord && isNearSecret(word)
}

/** Whether a word of a text of several lines is the first of its line: such a text may be an indented part of the values. */
function isFirstOfLine(text: string, index: number): boolean {
  return text.includes('\n') && /^[\s"'-]*$/.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index))
}

/**
 * Whether a text holds a secret by its own words, as `password=…` does. Where the model knows that a text belongs,
 * `license keys` and `token-server:8080` are names; elsewhere they are a key that lacks its colon or blank.
 */
export function holdsSecret(text: string, isExpected: boolean): boolean {
  if (!separators.test(text)) return token.test(text)
  if (unmistakable.some((pattern) => pattern.test(text))) return true
  for (const { 0: whole, 1: key = '', 2: separator = '', index } of text.matchAll(pairs)) {
    const isSecret = soundsSecret(key) || key.split(/[.[]/).some(mayBeEnvironment)
    if (!isSecret && text.length > longestChecked) continue
    // An assignment in a text that is expected, such as that of a flag, may have a misspelt key too.
    const isKey =
      !isExpected || separator === '=' || (separator.startsWith(':') && isFirstOfLine(text, index))
    if (!isSecret && !(isKey ? isNearSecret : isNearAsOneWord)(key)) continue
    if (!isExpected) return true
    if (separator.trim() === '') {
      const rest = text.slice(index + whole.length)
      if (random.test(rest) || itsValue.test(rest)) return true
      continue
    }
    if (separator !== ':' || !harmless.test(text.slice(index + whole.length))) return true
  }
  return [...text.matchAll(flags)].some(([, flag = '']) => soundsSecret(flag))
}

/** A message or a name without the password or token of an address in it, also that in its query. */
export function withoutCredentials(text: string): string {
  if (!text.includes(':/')) return text
  return text
    .replace(/(?<=[a-z\d]{2}:\/\/?)[^\s/@?#"']{1,500}(?=@)/gi, mask)
    .replace(/([?&]([\w.-]{1,100})=)[^&\s#"']{1,2000}/g, (whole, before: string, name: string) =>
      soundsSecret(name) || isNearSecret(name) ? `${before}${mask}` : whole,
    )
}

/** The name of a file, or what was taken for one: an assignment without its flag. */
export function printableName(name: string): string {
  const shown = withoutCredentials(name)
  return shown.includes('=') ? maskedKey(shown, true) : shown
}

/** The same without the texts in quotes that hold a secret. */
export function withoutSecrets(message: string): string {
  return withoutCredentials(message).replace(/"((?:[^"\\]|\\.){1,2000})"/g, (whole, text: string) =>
    holdsSecret(text, true) ? `"${mask}"` : whole,
  )
}

/** Where a text has the password or token of an address in it. */
export function credentialsIn(text: string): Span[] {
  if (!text.includes('//')) return []
  return [...text.matchAll(/(?<=(?<![^\s"'=:])\/\/)[^\s/@?#"']{1,500}(?=@)/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** Whether a text has what nobody writes as a word or a name. */
export function hasRandomWord(text: string): boolean {
  return text.split(/[\s"']+/).some((word) => random.test(word))
}

/** Whether a text is an option whose value comes next, such as `--password`. */
export function asksForSecret(text: string): boolean {
  return /^--?[\w-]+$/.test(text) && soundsSecret(text)
}

/** A key with square brackets and blanks: after a syntax error it contains a flow sequence, in which nothing is classified. */
const withFlowSequence = /^(?=[^]{0,1000}\s)[^]{0,1000}[[\]]/

/** The length of what may be shown of a key with a secret in it, as `licenseKey:…` in brackets; otherwise nothing. */
export function shownOfKey(key: string, isKnown: boolean): number | undefined {
  if (!separators.test(key)) return token.test(key) ? 0 : undefined
  if (withFlowSequence.test(key)) return 0
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

const credentials =
  /[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/@:'"?#]{0,200}:(?!\d{1,5}[?#])([^\s/@'"]{1,500})@(?!sha256:)/gi
/** What represents a password: blanked out, or filled in by a shell, a collector or a format. */
const placeholderText = /^(?:redacted|\*+|x+|\.+|\$.*|%.*|#.*)$/i

/** Whether a text has a URL with a password that is written out, as `redis://user:…@host`. */
export function holdsUrlPassword(text: string): boolean {
  if (!text.includes('://')) return false
  return [...text.matchAll(credentials)].some(
    ([, password = '']) => !placeholderText.test(password) && !isLeftover(password) && !isVariable(password),
  )
}
