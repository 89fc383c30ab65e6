import { editDistance } from '../text/edit-distance.ts'

/** Keys under which people keep secrets, or values that may be one. */
const secretParts =
  /licen[cs]|passw|(?:pass|seed)[-_.]?phrase|contrase|kennwort|(?<!by)pass$|pwd|token|secret|credential|bearer|private|dsn$|conn(?:ection)?[-_.]?str|authorization|cookie|keys?$|access[-_]?key|id[-_](?:rsa|dsa|ecdsa|ed25519)|mnemonic|docker-?(?:config|cfg)|kubeconfig|htpasswd|basic[-_.]?auth|webhook[-_.]?ur[il]|hmac/i
/** Too short to be looked for inside of other words. */
const secretWords = new Set(['pass', 'pw', 'pin', 'psk', 'otp', 'jwt', 'cred', 'creds'])
/** Whether a key may have one of them, which is cheaper to see than its words. */
const mayHaveSecretWord = /pass|pw|pin|psk|otp|jwt|cred/i
/** Where a key the model does not know is likely meant for one of these, its value is a secret too. */
const misspelt = [
  ...'password passwd passphrase token secret credential credentials private bearer license licenses licencing'.split(
    ' ',
  ),
  ...'authorization connectionstring apikey licensekey secretkey accesskey clientsecret'.split(' '),
  ...'dockerconfigjson kubeconfig basicauth webhookurl htpasswd'.split(' '),
].map((word) => ({ word, letters: lettersOf(word), limit: word.length < 6 ? 1 : 2 }))
/** Words that are as near to those as a slip is, and mean what they say. */
const ordinary = new Set([
  'header',
  'leader',
  'socket',
  'liveness',
  'paused',
  'spike',
  'accessory',
  'paraphrase',
])
const secretKeys =
  /^(?:\w*password|passwd|passphrase|(?:access|api|auth|bearer)?[-_]?token|api[-_]?key|\w*licen[cs]e[-_]?key|client[-_]?secret|secret[-_]?(?:access[-_]?)?key|\.?dockerconfigjson|kubeconfig|basic[-_]?auth|webhook[-_]?ur[il])$/i
/** What refers to Secrets by name, mounts them, or holds keys and values of the scheduler. */
const names =
  /^(?:image)?pullsecrets?$|secret(?:key)?(?:ref|names?)$|secret(?:mount|volume)s?$|^(?:configMapKeyRef|tolerations)$/i
/** A text that names a Secret, by the words of charts: `clientTlsSecret`, `existingSecret`, `existingSecretKey`. */
const secretNames = /(?:tls|ca|cert(?:ificate)?)[-_]?secret$|^existing[-_]?secret\w*$/i
const variables = 'env|envs|extraEnvs?|(?:extra)?env(?:ironment)?var(?:iable)?s|environment'
const environment = new RegExp(`^(?:${variables})$`, 'i')
/** The same with a little punctuation around it or another word before it, as a syntax error leaves it. */
const damagedEnvironment = new RegExp(`^\\W{0,4}(?:[\\w-]{0,60}(?=extra))?(?:${variables})\\W{0,4}$`, 'i')

/** Whether a key sounds like a secret. */
export function soundsSecret(key: string): boolean {
  let sounds = sounding.get(key)
  if (sounds === undefined) {
    sounds =
      secretParts.test(key) ||
      (mayHaveSecretWord.test(key) && wordsOf(key).some((word) => secretWords.has(word)))
    remember(sounding, key, sounds)
  }
  return sounds
}

// Releases have mostly the same keys, and each is asked about several times.
const sounding = new Map<string, boolean>()
const near = new Map<string, boolean>()
const mostRemembered = 10_000

function remember(answers: Map<string, boolean>, key: string, answer: boolean): void {
  // A key may be part of the text of a file, which it would keep in memory.
  if (key.length > longestKey) return
  if (answers.size >= mostRemembered) answers.clear()
  answers.set(key, answer)
}

/** Whether a secret itself is under a key: `existingSecretKey` and `passwordKey` hold names. */
export function isSecretKey(key: string): boolean {
  return secretKeys.test(key)
}

/** Whether a key holds names of Secrets, or keys and values of the scheduler. */
export function holdsNames(key: string): boolean {
  return names.test(key)
}

/** Whether a key and its text name a Secret. */
export function namesSecret(key: string, text: string): boolean {
  return secretNames.test(key) && /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/.test(text)
}

export function isEnvironment(key: string): boolean {
  return environment.test(key)
}

/** Whether a key may be that of variables; only to mask what is below it, never to show it. */
export function mayBeEnvironment(key: string): boolean {
  return damagedEnvironment.test(key)
}

/** Whether a key may be a misspelt one that sounds like a secret, or one that a blank or another sign cuts in two. */
export function isNearSecret(key: string): boolean {
  let isNear = near.get(key)
  if (isNear === undefined) {
    const whole = key.slice(0, longestKey).replace(/[^A-Za-z0-9]/g, '')
    isNear = (whole !== key && soundsSecret(whole)) || [whole.toLowerCase(), ...wordsOf(key)].some(isMisspelt)
    remember(near, key, isNear)
  }
  return isNear
}

function isMisspelt(word: string): boolean {
  if (word.length < 4 || word.startsWith('secur') || ordinary.has(word)) return false
  const letters = lettersOf(word)
  return misspelt.some(
    (secret) =>
      Math.abs(word.length - secret.word.length) <= secret.limit &&
      // An edit brings one letter and takes one; most words differ in more, which is cheaper to see.
      bitsIn(letters ^ secret.letters) <= 2 * secret.limit &&
      editDistance(word, secret.word, secret.limit) !== Infinity,
  )
}

/** A bit for each letter that a word has. */
function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}

function bitsIn(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count++
  return count
}

const longestKey = 200

function wordsOf(key: string): string[] {
  return key
    .slice(0, longestKey)
    .split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())
}

/** Whether a key that the model does not name sounds like a secret, and not like the name of one. */
export function soundsLikeSecret(key: string): boolean {
  return !holdsNames(key) && (soundsSecret(key) || isNearSecret(key))
}

/** Variables of which everybody knows that they hold no secret, so that their values are shown. */
const plainVariables = [
  // The runtime of Go: pkg.go.dev/runtime#hdr-Environment_Variables.
  /^GO(?:MAXPROCS|MEMLIMIT|GC|DEBUG|TRACEBACK)$/,
  // What is logged, and how.
  /(?:^|_)LOG_?(?:LEVEL|FORMAT|ENCODING)$/i,
  // What the downward API of Kubernetes fills in, by the names that its documentation uses.
  /^(?:MY_)?(?:POD_(?:NAME|NAMESPACE|IP|UID|SERVICE_ACCOUNT)|NODE_(?:NAME|IP)|HOST_IP)$/,
  // Time zone and language of the process: POSIX.
  /^(?:TZ|LANG|LANGUAGE|LC_[A-Z]+)$/,
]

/** A feature toggle gives nothing away, whatever its name. */
const toggles = /^(?:true|false|on|off|yes|no|enabled|disabled)$/i

export function isPlainVariable(name: string, value: string): boolean {
  return toggles.test(value) || plainVariables.some((pattern) => pattern.test(name))
}

/** Whether a key holds headers of requests. */
export function isHeaders(key: string): boolean {
  return /^\W{0,4}headers?\W{0,4}$/i.test(key)
}

/** Headers of HTTP that say what is sent and asked for, not by whom: RFC 9110, 8.3 to 8.5, 10.1.5 and 12.5; RFC 9111, 5.2. */
const plainHeaders =
  /^(?:accept(?:-charset|-encoding|-language)?|cache-control|content-(?:encoding|language|length|type)|user-agent)$/i

export function isPlainHeader(name: string): boolean {
  return plainHeaders.test(name)
}
