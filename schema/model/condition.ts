/** When something is rendered: a values path that must be true, or a combination of such. */
export type Condition = string | { all: Condition[] } | { any: Condition[] } | { not: Condition }

/** Whether a condition holds, by whether each values path is true. */
export function holds(condition: Condition, isTrue: (path: string) => boolean): boolean {
  if (typeof condition === 'string') return isTrue(condition)
  if ('not' in condition) return !holds(condition.not, isTrue)
  return 'all' in condition
    ? condition.all.every((part) => holds(part, isTrue))
    : condition.any.some((part) => holds(part, isTrue))
}

/** The values paths that a condition asks for. */
export function pathsOf(condition: Condition): string[] {
  if (typeof condition === 'string') return [condition]
  if ('not' in condition) return pathsOf(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(pathsOf)
}
