/** Why items that were tried together failed. */
export interface Failure<Item> {
  reason: string
  /** One of them is the cause, or several; one of all where none is named. */
  blamed: readonly Item[]
}

/**
 * Tries all items at once. Of those that are blamed for a failure half waits for a later attempt, down to the one that
 * is refused, with a reason. Failures of different items are traced side by side, so many take as few attempts as one.
 */
export function refusedInHalves<Item>(
  items: readonly Item[],
  attempt: (items: readonly Item[]) => readonly Failure<Item>[],
): Map<Item, string> {
  const refused = new Map<Item, string>()
  const waiting = [items]
  for (let tried = waiting.pop(); tried !== undefined; tried = waiting.pop()) {
    if (tried.length === 0) continue
    const later = new Set<Item>()
    for (const { reason, suspects } of separate(attempt(tried), tried)) {
      if (suspects.length === 1) refused.set(suspects[0]!, reason)
      else for (const item of suspects.slice(suspects.length >> 1)) later.add(item)
    }
    const rest = tried.filter((item) => !later.has(item) && !refused.has(item))
    if (rest.length < tried.length)
      waiting.push(
        tried.filter((item) => later.has(item)),
        rest,
      )
  }
  return refused
}

/** Who is blamed for a first failure may be innocent of a second one, which shows again if it is not. */
function separate<Item>(
  failures: readonly Failure<Item>[],
  tried: readonly Item[],
): { reason: string; suspects: readonly Item[] }[] {
  const seen = new Set<Item>()
  return failures.flatMap(({ reason, blamed }) => {
    const suspects = blamed.length === 0 ? tried : blamed
    if (suspects.some((item) => seen.has(item))) return []
    for (const item of suspects) seen.add(item)
    return [{ reason, suspects }]
  })
}
