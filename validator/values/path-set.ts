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

  add(path: Path, from = 0): void {
    if (from === path.length) {
      this.#isEnd = true
      return
    }
    const key = path[from]!
    this.#below ??= new Map<Path[number], PathSet | Paths>()
    const known = this.#below.get(key) ?? []
    if (known instanceof PathSet) return known.add(path, from + 1)
    // What is spread has room for more.
    const rest = path.slice(from + 1)
    if (!known.some((path) => isSamePath(path, rest)))
      this.#below.set(key, this.#listOf(known.concat([rest])))
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
  isOnOneLine(path: Path, from = 0): boolean {
    if (this.#isEnd) return true
    if (from === path.length) return this.#below !== undefined
    const below = this.#below?.get(path[from]!)
    if (below === undefined || below instanceof PathSet) return below?.isOnOneLine(path, from + 1) ?? false
    const rest = path.slice(from + 1)
    return below.some((path) => startsWith(path, rest) || startsWith(rest, path))
  }
}
