declare const redacted: unique symbol

/** Text of a file without secrets. Only this folder makes it, so that nobody prints a text by mistake. */
export type RedactedText = string & { readonly [redacted]: true }

/** What represents every secret, of whatever length. */
export const mask = '******' as RedactedText
