import type { Path } from './values-tree.ts'

export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && startsWith(one, other)
}

export function startsWith(path: Path, start: Path): boolean {
  return start.every((key, index) => key === path[index])
}
