import { isSamePath, startsWith } from './same-path.ts'
import type { Path } from './values-tree.ts'

type Paths = readonly Path[]

/** Paths below a key from which on they are a set of their own. */
const many = 5
/** Lists that are remembered. */
const mostKnown = 8

/**
 * Paths, for the question whether others lead to them or below them. One answer costs the length of a path. There may be a
 * hundred thousand keys with a few paths below each, mostly the same ones: these are a list that the keys share.
 */
export class PathSet {
  #isEnd = false
  #below: Map<Path[number], PathSet | Paths> | undefined
  readonly #known: Paths[] = []

  constructor(paths: Iterable<Path> = []) {
    for (const path of paths) this.add(path)
  }

  add(path: Path): void {
    this.#add(path, 0)
  }

  #add(path: Path, at: number): void {
    if (at === path.length) {
      this.#isEnd = true
      return
    }
    const key = path[at]!
    this.#below ??= new Map<Path[number], PathSet | Paths>()
    const known = this.#below.get(key) ?? []
    if (known instanceof PathSet) return known.#add(path, at + 1)
    // V8 gives arrays made by spread or rest spare capacity; `slice` and `concat` allocate exactly.
    const rest = path.slice(at + 1)
    if (!known.some((one) => isSamePath(one, rest))) this.#below.set(key, this.#listOf(known.concat([rest])))
  }

  #listOf(paths: Paths): PathSet | Paths {
    if (paths.length >= many) return new PathSet(paths)
    const same = this.#known.find(
      (one) => one.length === paths.length && one.every((path, index) => isSamePath(path, paths[index]!)),
    )
    if (same === undefined && this.#known.unshift(paths) > mostKnown) this.#known.pop()
    return same ?? paths
  }

  has(path: Path): boolean {
    return this.from(path)?.isWhole === true
  }

  get isEmpty(): boolean {
    return !this.#isEnd && this.#below === undefined
  }

  /** Those at a path and below it, from there on. */
  from([key, ...rest]: Path): PathSet | undefined {
    if (key === undefined) return this
    const below = this.#below?.get(key)
    if (below === undefined || below instanceof PathSet) return below?.from(rest)
    const found = below.filter((path) => startsWith(path, rest))
    return found.length === 0 ? undefined : new PathSet(found.map((path) => path.slice(rest.length)))
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
  isOnOneLine(path: Path): boolean {
    return this.#isOnOneLine(path, 0)
  }

  #isOnOneLine(path: Path, at: number): boolean {
    if (this.#isEnd) return true
    if (at === path.length) return this.#below !== undefined
    const below = this.#below?.get(path[at]!)
    if (below === undefined) return false
    if (below instanceof PathSet) return below.#isOnOneLine(path, at + 1)
    const rest = path.slice(at + 1)
    return below.some((one) => startsWith(one, rest) || startsWith(rest, one))
  }
}
