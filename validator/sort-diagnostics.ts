import type { Diagnostic } from './diagnostic.ts'
import { identityOf } from './identity.ts'
import { isAtLeast } from './severity.ts'

/**
 * In the order of releases, files, lines, columns and rules. A finding in a layer that several releases share is told
 * once, for the first of those in which it is gravest.
 */
export function sortedAndDistinct(
  diagnostics: readonly Diagnostic[],
  releases: readonly string[],
): Diagnostic[] {
  const order = new Map(releases.map((name, index) => [name, index]))
  const gravest = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { file, range, severity } = diagnostic
    const identity = identityOf(diagnostic, file, range.start.offset)
    const known = gravest.get(identity)
    if (known === undefined || !isAtLeast(known.severity, severity)) gravest.set(identity, diagnostic)
  }
  return [...gravest.values()].sort(
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
