/** The first text in settings with a reference such as `$1`, which the collector expands as a variable. */
export function expandedReference(
  settings: unknown,
  keys: readonly string[] = [],
): { keys: readonly string[]; reference: string } | undefined {
  if (typeof settings === 'string') {
    const reference = referenceIn(settings)
    return reference === undefined ? undefined : { keys, reference }
  }
  if (typeof settings !== 'object' || settings === null) return undefined
  for (const [key, value] of Object.entries(settings)) {
    // A place in a sequence has no path of its own.
    const found = expandedReference(value, [...keys, key])
    if (found !== undefined) return found
  }
  return undefined
}

/** No variable of the environment has a number or such a sign as its name; two dollar signs are one in the end. */
function referenceIn(text: string): string | undefined {
  return /(?<!\$)(?:\$\$)*(\$(?:[\d*#@!?-]|\{\d+\}))/.exec(text)?.[1]
}
