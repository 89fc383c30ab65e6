import type { Path } from './values-tree.ts'

/** Paths, for the question whether others lead to them or below them. One answer costs the length of a path. */
export class PathSet {
  #isEnd = false
  readonly #below = new Map<Path[number], PathSet>()

  constructor(paths: Iterable<Path> = []) {
    for (const path of paths) this.add(path)
  }

  add(path: Path): void {
    const last = path.reduce((at: PathSet, key) => at.#step(key), this)
    last.#isEnd = true
  }

  /** Those at a path and below it, from there on. */
  from(path: Path): PathSet | undefined {
    return path.reduce((at: PathSet | undefined, key) => (at === undefined ? at : at.#below.get(key)), this)
  }

  /** Whether the path without keys is one of them. */
  get isWhole(): boolean {
    return this.#isEnd
  }

  /** The first key of each path. */
  firstKeys(): Iterable<Path[number]> {
    return this.#below.keys()
  }

  /** Whether one of the paths is this one, above it or below it. */
  isOnOneLine([key, ...rest]: Path): boolean {
    if (this.#isEnd) return true
    if (key === undefined) return this.#below.size > 0
    return this.#below.get(key)?.isOnOneLine(rest) ?? false
  }

  #step(key: Path[number]): PathSet {
    let next = this.#below.get(key)
    if (next === undefined) this.#below.set(key, (next = new PathSet()))
    return next
  }
}
