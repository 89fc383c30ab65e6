/** Text that cannot move the cursor, colour the terminal or reorder what is around it, and that hides nothing. */
export function printable(text: string): string {
  return text.replace(unprintable, unicodeEscape)
}

/** The same where a name is written as in a URL. */
export function percentEncoded(text: string): string {
  return text.replace(unprintable, encodeURIComponent)
}

/** The same of a text in which control characters of ASCII are escaped already, or lay it out. */
export function withHiddenEscaped(text: string, escape = unicodeEscape): string {
  return text.replace(hidden, escape)
}

/** `JSON.stringify`, with escapes for such characters too. */
export function printableJson(value: unknown, indent?: number): string {
  return withHiddenEscaped(JSON.stringify(value, null, indent))
}

/** As JSON, YAML in double quotes and JavaScript write a character. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u00ad\u200b\u2060\ufeff]/gu
const hidden = /[\x7f-\x9f\p{Bidi_Control}\u2028\u2029\u00ad\u200b\u2060\ufeff]/gu
