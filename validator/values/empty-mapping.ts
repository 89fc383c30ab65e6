/**
 * A rule may turn what a release holds into a number or a text before it knows what it is. Of a mapping it then gets no
 * number and these words, where an object without a prototype could not be converted at all.
 */
const base: object = Object.freeze(
  Object.assign(Object.create(null) as object, {
    [Symbol.toPrimitive]: (wanted: string) => (wanted === 'number' ? Number.NaN : 'a mapping'),
  }),
)

/** A mapping as plain data, still empty. It inherits no key of text, so `__proto__` and `constructor` are keys. */
export function emptyMapping(): Record<string, unknown> {
  return Object.create(base) as Record<string, unknown>
}
