import type { Path } from './values-tree.ts'

/**
 * Paths, for the question whether others lead to them or below them. One answer costs the length of a path. There may be a
 * hundred thousand, so what ends without anything below it is one object.
 */
export class PathSet {
  static readonly #end = new PathSet([[]])
  #isEnd = false
  #below: Map<Path[number], PathSet> | undefined

  constructor(paths: Iterable<Path> = []) {
    for (const path of paths) this.add(path)
  }

  add([key, ...rest]: Path): void {
    if (key === undefined) {
      this.#isEnd = true
      return
    }
    this.#below ??= new Map<Path[number], PathSet>()
    const known = this.#below.get(key)
    if (rest.length === 0 && known === undefined) this.#below.set(key, PathSet.#end)
    else if (known === undefined) this.#below.set(key, new PathSet([rest]))
    else if (known !== PathSet.#end) known.add(rest)
    else if (rest.length > 0) this.#below.set(key, new PathSet([[], rest]))
  }

  has(path: Path): boolean {
    return this.from(path)?.isWhole === true
  }

  get isEmpty(): boolean {
    return !this.#isEnd && this.#below === undefined
  }

  /** Those at a path and below it, from there on. */
  from(path: Path): PathSet | undefined {
    return path.reduce((at: PathSet | undefined, key) => (at === undefined ? at : at.#below?.get(key)), this)
  }

  /** Whether the path without keys is one of them. */
  get isWhole(): boolean {
    return this.#isEnd
  }

  /** The first key of each path. */
  firstKeys(): Iterable<Path[number]> {
    return this.#below?.keys() ?? []
  }

  /** Whether one of the paths is this one, above it or below it. */
  isOnOneLine([key, ...rest]: Path): boolean {
    if (this.#isEnd) return true
    if (key === undefined) return this.#below !== undefined
    return this.#below?.get(key)?.isOnOneLine(rest) ?? false
  }
}
