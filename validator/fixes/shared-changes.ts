import type { FixChange } from '../findings/planned-fix.ts'
import type { Layers } from './shared-layers.ts'

/** What follows from changes of layers, found once for all the releases that ask for the same changes of the same layers. */
export class SharedChanges<Result> {
  readonly #known = new Map<Layers, Map<string, Result>>()

  find(layers: Layers, changes: readonly FixChange[], find: () => Result): Result {
    const byChanges = this.#known.get(layers) ?? new Map<string, Result>()
    this.#known.set(layers, byChanges)
    const text = JSON.stringify(changes)
    const known = byChanges.get(text)
    if (known !== undefined) return known
    const result = find()
    byChanges.set(text, result)
    return result
  }
}
