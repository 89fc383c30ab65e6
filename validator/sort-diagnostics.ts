import type { Diagnostic } from './diagnostic.ts'

/**
 * In the order of releases, files, lines, columns and rules. A finding in a layer that several releases share is told
 * once, for the first of them.
 */
export function sortedAndDistinct(
  diagnostics: readonly Diagnostic[],
  releases: readonly string[],
): Diagnostic[] {
  const order = new Map(releases.map((name, index) => [name, index]))
  const seen = new Set<string>()
  return diagnostics
    .filter((diagnostic) => {
      const { ruleId, file, message, range, path } = diagnostic
      const key = JSON.stringify([ruleId, file, range.start.offset, message, path])
      return seen.has(key) ? false : seen.add(key)
    })
    .sort(
      (a, b) =>
        order.get(a.release)! - order.get(b.release)! ||
        compare(a.file, b.file) ||
        a.range.start.offset - b.range.start.offset ||
        compare(a.ruleId, b.ruleId) ||
        compare(a.message, b.message),
    )
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
