/** A character that Go's `strings.TrimSpace` leaves: JavaScript takes U+FEFF for a blank too, and U+0085 for none. */
export const notGoSpace = /[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
