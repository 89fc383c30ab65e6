import fc from 'fast-check'

/** One of several kinds of input, each as often as the number before it says. */
export function oneOf<T>(...kinds: [weight: number, arbitrary: fc.Arbitrary<T>][]): fc.Arbitrary<T> {
  return fc.oneof(...kinds.map(([weight, arbitrary]) => ({ weight, arbitrary })))
}
