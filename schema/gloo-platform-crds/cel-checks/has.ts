/** `has()` of CEL: an empty list or mapping is there, null is not. */
export function has<Value>(value: Value | null | undefined): value is Value {
  return value !== undefined && value !== null
}

/** Whether any of the values is there. */
export function some(...values: readonly unknown[]): boolean {
  return values.some(has)
}
