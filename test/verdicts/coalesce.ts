/** Values over defaults as Helm coalesces them: a null deletes a default and stays where there is none. */
export function coalesce(values: Values, defaults: Values): Values {
  const result: Values = { ...defaults }
  for (const [key, value] of Object.entries(values)) {
    const fallback = defaults[key]
    if (value === null && fallback !== undefined) delete result[key]
    else if (isMap(value) && isMap(fallback)) result[key] = coalesce(value, fallback)
    else result[key] = value
  }
  return result
}

export type Values = Record<string, unknown>

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
