/** Text that cannot move the cursor, colour the terminal or reorder what is around it, and that hides nothing. */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The same where a name is written as in a URL. */
export function percentEncoded(text: string): string {
  return text.replace(unprintable, encodeURIComponent)
}

const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u00ad\u200b\u2060\ufeff]/gu
