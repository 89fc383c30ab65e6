/** Tells whether plain values have a key with this start, at any depth; each start is searched for once. */
export function keySearch(plain: unknown): (start: string) => boolean {
  const known = new Map<string, boolean>()
  return (start) => {
    let found = known.get(start)
    if (found === undefined) known.set(start, (found = hasKey(plain, start)))
    return found
  }
}

function hasKey(value: unknown, start: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((item) => hasKey(item, start))
  return Object.entries(value).some(([key, below]) => key.startsWith(start) || hasKey(below, start))
}
