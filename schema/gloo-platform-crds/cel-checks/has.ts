/** `has()` of CEL: an empty list or mapping is there, null is not. */
export function has(value: unknown): boolean {
  return value !== undefined && value !== null
}
