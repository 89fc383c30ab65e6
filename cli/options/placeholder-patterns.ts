import { UsageError } from '../terminal/usage-error.ts'

/** The patterns of `--placeholder`. Throws where one is not a regular expression, and shows where as well as is known. */
export function placeholderPatterns(texts: readonly string[], hint: string): RegExp[] {
  return texts.map((text) => {
    let pattern: RegExp
    try {
      pattern = new RegExp(text, 'u')
    } catch {
      const message = `--placeholder requires a regular expression, got "${text}", which is invalid ${locationWords(text)}`
      throw new UsageError(message, text.includes('${') ? dollarHint : hint)
    }
    if (isTooLarge(pattern)) {
      throw new UsageError(`--placeholder has a pattern that is too large: "${text.slice(0, 60)}…"`, hint)
    }
    if (pattern.test('')) {
      throw new UsageError(`--placeholder "${text}" matches every string, even an empty one`, hint)
    }
    return pattern
  })
}

/** The engine compiles a pattern when it is used first, for each kind of text anew. */
function isTooLarge(pattern: RegExp): boolean {
  try {
    for (const text of ['', '\u0100']) pattern.test(text)
    return false
  } catch {
    return true
  }
}

const dollarHint = "for placeholders such as ${NAME}: --placeholder '\\$\\{\\w+\\}'"

/** The engine names no place, so it is where a shorter text is still fine or could go on to be fine. */
function locationWords(text: string): string {
  if (text.length > longestSearched) return 'somewhere'
  let fine = 0
  for (let length = 1; length <= text.length; length++) if (compiles(text.slice(0, length))) fine = length
  return `after column ${fine}`
}

/** Each shorter text is tried. */
const longestSearched = 1000

function compiles(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== ''
  } catch {
    return false
  }
}
