/** The SHA-256 of a text in UTF-8, in hexadecimal digits (FIPS 180-4). Browsers compute it only later, not at once. */
export function sha256(text: string): string {
  const words = paddedWords(new TextEncoder().encode(text))
  const state = firstWords(8, (prime) => prime ** (1 / 2))
  const schedule = new Int32Array(64)
  for (let at = 0; at < words.length; at += 16) {
    schedule.set(words.subarray(at, at + 16))
    addBlock(state, schedule)
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The bytes, a bit that ends them, and their number of bits at the end of the last block. */
function paddedWords(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16)
  const setByte = (at: number, byte: number): void => {
    words[at >> 2]! |= byte << (24 - (at % 4) * 8)
  }
  bytes.forEach((byte, at) => setByte(at, byte))
  setByte(bytes.length, 0x80)
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29)
  words[words.length - 1] = bytes.length << 3
  return words
}

function addBlock(state: Int32Array, schedule: Int32Array): void {
  for (let at = 16; at < 64; at++) {
    const early = schedule[at - 15]!
    const late = schedule[at - 2]!
    schedule[at] =
      schedule[at - 16]! +
      (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
      schedule[at - 7]! +
      (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + constants[at]! + schedule[at]!
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index]! += word
}

type Eight = [number, number, number, number, number, number, number, number]

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

const constants = firstWords(64, (prime) => prime ** (1 / 3))

/** The first 32 bits after the point of a root of the first primes. */
function firstWords(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = []
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  }
  return Int32Array.from(primes, (prime) => ((root(prime) % 1) * 2 ** 32) | 0)
}
