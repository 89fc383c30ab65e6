/** Characters as Helm's YAML reader distinguishes them: YAML 1.1, in which more than a line feed ends a line. */

/** What a cursor gives after the last character of a text. */
export const endOfText = 0

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}

export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029
}

export function isBreakOrEnd(code: number): boolean {
  return isBreak(code) || code === endOfText
}

export function isBlankOrEnd(code: number): boolean {
  return code === 0x20 || code === 0x09 || isBreak(code) || code === endOfText
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** What names of anchors, directives and tag handles are made of. */
export function isNameCharacter(code: number): boolean {
  return (
    isDigit(code) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x2d
  )
}
