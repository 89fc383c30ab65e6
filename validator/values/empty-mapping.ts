/**
 * A rule may turn what a release holds into a number or a text before it knows what it is. Of a mapping it gets NaN or the
 * text `a mapping`; an object without any prototype would throw a TypeError.
 */
const convertible: object = Object.freeze(
  Object.assign(Object.create(null) as object, {
    [Symbol.toPrimitive]: (wanted: string) => (wanted === 'number' ? Number.NaN : 'a mapping'),
  }),
)

/** A mapping as plain data, still empty. It inherits no key of text, so `__proto__` and `constructor` are keys. */
export function emptyMapping(): Record<string, unknown> {
  return Object.create(convertible) as Record<string, unknown>
}
