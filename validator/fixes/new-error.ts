import type { Diagnostic, Report } from '../diagnostic.ts'

/** An error of the second report that the first one does not have; lines may differ, values and paths may not. */
export function firstNewError(before: Report, after: Report): Diagnostic | undefined {
  const counts = new Map<string, number>()
  for (const key of before.diagnostics.filter(isError).map(errorKey)) {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return after.diagnostics.filter(isError).find((diagnostic) => {
    const key = errorKey(diagnostic)
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count <= 0
  })
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

function errorKey({ ruleId, path }: Diagnostic): string {
  return JSON.stringify([ruleId, path])
}
