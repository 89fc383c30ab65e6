import type { Path } from './values-tree.ts'

interface Step {
  isEnd: boolean
  below: Map<string | number, Step>
}

/** Paths, for the question whether others lead to them or below them. One answer costs the length of a path. */
export class PathSet {
  readonly #top: Step = newStep()

  constructor(paths: Iterable<Path>) {
    for (const path of paths) {
      let at = this.#top
      for (const key of path) {
        let next = at.below.get(key)
        if (next === undefined) at.below.set(key, (next = newStep()))
        at = next
      }
      at.isEnd = true
    }
  }

  /** Whether one of the paths is this one, above it or below it. */
  isOnOneLine(path: Path): boolean {
    let at = this.#top
    for (const key of path) {
      if (at.isEnd) return true
      const next = at.below.get(key)
      if (next === undefined) return false
      at = next
    }
    return at.isEnd || at.below.size > 0
  }
}

function newStep(): Step {
  return { isEnd: false, below: new Map() }
}
