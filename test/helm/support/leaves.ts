/** The leaves of a document by their path; items of a sequence are under their name, or else their number. */
export function leavesOf(value: unknown, path = ''): Record<string, unknown> {
  const entries = Array.isArray(value)
    ? value.map((item: unknown, i) => [nameOf(item) ?? String(i), item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : []
  if (entries.length === 0) return { [path]: value }
  return Object.assign(
    {},
    ...entries.map(([key, item]) => leavesOf(item, path === '' ? key : `${path}.${key}`)),
  ) as Record<string, unknown>
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('name' in item)) return undefined
  return typeof item.name === 'string' ? item.name : undefined
}
